import type { components } from '../../api/schema.ts';
import { eventTypeWords } from './event-words.ts';

export type EventType = NonNullable<components['schemas']['WebhookSettings']['types']>[number];

/** All types of event. */
export const EVENT_TYPES = Object.keys(eventTypeWords.nl) as EventType[];

/** What a type of event is called; one that is not known yet by its own name. */
export const nameOfType = (names: Record<EventType, string>, type: string): string =>
  new Map<string, string>(Object.entries(names)).get(type) ?? type;
