import type { SpanOptions } from '../tracing.ts';
import type { OutboxEvent } from './outbox.ts';
import type { Claim } from './webhook-delivery.ts';

/** What the span of a delivery tells, in the trace of the mail where the event is about one. */
export function deliverySpan({ webhookId, event, attempts }: Claim): SpanOptions {
  return {
    kind: 'client',
    mailId: mailOf(event),
    facts: {
      'zaakpost.webhook.id': webhookId,
      'zaakpost.event.id': event.id,
      'zaakpost.event.type': event.type,
      'zaakpost.attempt': attempts,
    },
  };
}

/** The id of the mail that an event is about, where it is about one. */
export function mailOf({ type, subject, data }: OutboxEvent): string | undefined {
  if (type.startsWith('nl.zaakpost.mails.')) return subject;
  return typeof data.mailId === 'string' ? data.mailId : undefined;
}
