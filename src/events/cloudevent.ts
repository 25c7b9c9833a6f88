import type { OutboxEvent } from './outbox.ts';

/**
 * A CloudEvent (CloudEvents 1.0.2, JSON format) by the NL GOV profile: attribute names of `[a-z0-9]{1,20}`, and nothing
 * sensitive in attributes or data. Both hold ids; who may know more asks the API.
 */
export interface CloudEvent {
  specversion: '1.0';
  id: string;
  /** URN of this installation. */
  source: string;
  type: string;
  /** Id of what it is about. */
  subject: string;
  /** RFC 3339, UTC. */
  time: string;
  datacontenttype: 'application/json';
  /** Where the API has what it is about: a reference relative to the API's address. Only where the noun is a resource of its own. */
  dataref?: string;
  /** Sequence extension: place in the stream, as text that sorts. Delivery may change the order, this tells it. */
  sequence: string;
  data: Record<string, unknown>;
}

/** Content type of an event alone, in structured mode (CloudEvents HTTP binding, 3.2). */
export const CLOUDEVENT_MEDIA_TYPE = 'application/cloudevents+json; charset=utf-8';

/** Nouns of event types that the API has under `/v1/<noun>/<id>`. */
const RESOURCES: ReadonlySet<string> = new Set(['mails', 'cases']);

/** Digits of the largest bigint. */
const SEQUENCE_DIGITS = 19;

/**
 * The event as others get it.
 *
 * @param source the configuration's `eventSource`.
 */
export function toCloudEvent(event: OutboxEvent, source: string): CloudEvent {
  const noun = event.type.split('.').at(-2) ?? '';
  return {
    specversion: '1.0',
    id: event.id,
    source,
    type: event.type,
    subject: event.subject,
    time: event.time.toISOString(),
    datacontenttype: 'application/json',
    ...(RESOURCES.has(noun) ? { dataref: `/v1/${noun}/${event.subject}` } : {}),
    sequence: event.position.padStart(SEQUENCE_DIGITS, '0'),
    data: event.data,
  };
}
