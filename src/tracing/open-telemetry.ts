import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Context,
  type Link,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer as TelemetryTracer,
  trace,
} from '@opentelemetry/api';
import { parseTraceParent } from '@opentelemetry/core';
import {
  codeOf,
  type OpenSpan,
  type PastSpan,
  type SpanFacts,
  type SpanOptions,
  type Tracer,
} from '../tracing.ts';
import { beginOfMail } from './mail-trace.ts';
import type { SpanIds } from './span-ids.ts';

const KINDS = { internal: SpanKind.INTERNAL, server: SpanKind.SERVER, client: SpanKind.CLIENT } as const;

/** Where a span is to hang, and what it names beside that. */
interface Place {
  context: Context;
  links: Link[];
}

/** Records spans with a tracer of OpenTelemetry. */
export class OpenTelemetryTracer implements Tracer {
  readonly #tracer: TelemetryTracer;
  readonly #ids: SpanIds;
  readonly #current = new AsyncLocalStorage<Span>();

  /** @param ids of the same tracer. */
  constructor(tracer: TelemetryTracer, ids: SpanIds) {
    this.#tracer = tracer;
    this.#ids = ids;
  }

  isInSpan(): boolean {
    return this.#current.getStore() !== undefined;
  }

  async inSpan<T>(name: string, options: SpanOptions, work: (span: OpenSpan) => Promise<T>): Promise<T> {
    const span = this.#start(name, options, this.#placeFor(options.mailId));
    try {
      return await this.#current.run(span, () => work(openSpan(span)));
    } catch (error) {
      fail(span, codeOf(error));
      throw error;
    } finally {
      span.end();
    }
  }

  record(name: string, options: PastSpan): void {
    const { mailId, beginsMail, traceparent, startedAt, error } = options;
    const begin = beginsMail && mailId !== undefined ? beginOfMail(mailId) : null;
    const caller = traceparent === undefined ? null : parseTraceParent(traceparent);
    const start = (place: Place) => this.#start(name, options, place, startedAt);
    const span = begin
      ? this.#ids.with(begin, () => start({ context: ROOT_CONTEXT, links: this.#linkToCurrent() }))
      : start(
          caller
            ? { context: trace.setSpanContext(ROOT_CONTEXT, { ...caller, isRemote: true }), links: [] }
            : this.#placeFor(mailId),
        );
    if (error !== undefined) fail(span, error);
    span.end();
  }

  #start(
    name: string,
    { facts, mailId, kind }: SpanOptions,
    { context, links }: Place,
    startTime?: Date,
  ): Span {
    const attributes = { ...facts, 'zaakpost.mail.id': mailId };
    const times = startTime ? { startTime } : {};
    return this.#tracer.startSpan(
      name,
      { kind: KINDS[kind ?? 'internal'], attributes, links, ...times },
      context,
    );
  }

  /** Under the span that is open, unless that is of another trace than the mail's: then it is named only. */
  #placeFor(mailId: string | undefined): Place {
    const current = this.#current.getStore();
    const begin = mailId === undefined ? null : beginOfMail(mailId);
    if (!begin || current?.spanContext().traceId === begin.traceId)
      return { context: current ? trace.setSpan(ROOT_CONTEXT, current) : ROOT_CONTEXT, links: [] };
    return { context: trace.setSpanContext(ROOT_CONTEXT, begin), links: this.#linkToCurrent() };
  }

  #linkToCurrent(): Link[] {
    const current = this.#current.getStore();
    return current ? [{ context: current.spanContext() }] : [];
  }
}

const openSpan = (span: Span): OpenSpan => ({
  tell: (facts: SpanFacts) => void span.setAttributes(facts),
  fail: (code) => fail(span, code),
});

function fail(span: Span, code: string): void {
  span.setStatus({ code: SpanStatusCode.ERROR, message: code });
  span.setAttribute('error.type', code);
}
