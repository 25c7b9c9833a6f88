import type { SpanContext } from '@opentelemetry/api';
import { type IdGenerator, RandomIdGenerator } from '@opentelemetry/sdk-trace';

/** Ids by chance, but for a span whose ids are given. */
export class SpanIds implements IdGenerator {
  readonly #random = new RandomIdGenerator();
  #given: SpanContext | null = null;

  generateTraceId = (): string => this.#given?.traceId ?? this.#random.generateTraceId();
  generateSpanId = (): string => this.#given?.spanId ?? this.#random.generateSpanId();

  /** Lets the span that is started in `start`, which must not wait for anything, have these ids. */
  with<T>(given: SpanContext, start: () => T): T {
    this.#given = given;
    try {
      return start();
    } finally {
      this.#given = null;
    }
  }
}
