import { type SpanContext, TraceFlags } from '@opentelemetry/api';

/**
 * Where the trace of a mail begins. A mail's id (a UUID, RFC 9562) is 16 octets, and so is that of a trace: they are the same. The second half
 * of it, random in version 7, is the id of the first span. Each process knows both without being told.
 */
export function beginOfMail(mailId: string): SpanContext {
  const traceId = mailId.replaceAll('-', '').toLowerCase();
  return { traceId, spanId: traceId.slice(16), traceFlags: TraceFlags.SAMPLED, isRemote: true };
}
