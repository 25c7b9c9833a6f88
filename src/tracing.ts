import { asZaakpostError } from './errors.ts';

/** What a span tells beside its name and its time: ids, codes and counts. Never content, names or addresses. */
export type SpanFacts = Readonly<Record<string, string | number | boolean | undefined>>;

/** Where a span belongs, and what it tells. */
export interface SpanOptions {
  facts?: SpanFacts;
  /** Puts it into the trace of that mail, whose id is the mail's: so it goes on from process to process without anything being handed on. */
  mailId?: string | undefined;
  /** In the words of OpenTelemetry; `internal` unless told. */
  kind?: 'internal' | 'server' | 'client' | undefined;
}

/** A span that has come to its end. */
export interface PastSpan extends SpanOptions {
  startedAt: Date;
  /** The code of the error by which it ended. */
  error?: string | undefined;
  /** It is the first of the mail's trace, from which the others hang. */
  beginsMail?: boolean;
  /** Of whoever asked for it: a `traceparent` field (W3C Trace Context, 3.2). */
  traceparent?: string | undefined;
}

/** A span while its work is done. */
export interface OpenSpan {
  tell(facts: SpanFacts): void;
  /** Marks it as failed; only where the work does not throw. */
  fail(code: string): void;
}

/** What records spans. */
export interface Tracer {
  /** Does work in a span: what is begun in it hangs from it. */
  inSpan<T>(name: string, options: SpanOptions, work: (span: OpenSpan) => Promise<T>): Promise<T>;
  /** Whether the caller is in a span. */
  isInSpan(): boolean;
  record(name: string, span: PastSpan): void;
}

const UNTRACED: OpenSpan = { tell: () => undefined, fail: () => undefined };

/** Of this process, as what is traced lies in all rooms. Null: nothing is traced. */
let tracer: Tracer | null = null;

/** Lets the spans of this process be recorded; null ends that. */
export function useTracer(next: Tracer | null): void {
  tracer = next;
}

/** Does work in a span, where spans are recorded. What it throws goes on, and its code is told. */
export function traced<T>(
  name: string,
  options: SpanOptions,
  work: (span: OpenSpan) => Promise<T>,
): Promise<T> {
  return tracer ? tracer.inSpan(name, options, work) : work(UNTRACED);
}

/** The same for work that is told only as a part of other work, and not where it is done by itself. */
export function tracedPart<T>(name: string, work: () => Promise<T>): Promise<T> {
  return tracer?.isInSpan() ? tracer.inSpan(name, {}, work) : work();
}

/** Records a span of which it was not known before its end where it belongs. */
export function recordSpan(name: string, span: PastSpan): void {
  tracer?.record(name, span);
}

/** What a span may tell of an error: its code. A message may quote what is in a mail. */
export const codeOf = (error: unknown): string => asZaakpostError(error).code;
