import type { RenditionInput } from '../rendition.ts';

/** What the page says of events. */
export interface EventWords {
  event: string;
  /** By what is asked (RFC 5546, 1.4). */
  methods: Record<string, string>;
  start: string;
  end: string;
  repeats: string;
  /** By how often (RFC 5545, 3.3.10, FREQ); more than one apart with the unit. */
  frequencies: Record<string, { each: string; unit: string }>;
  everyOther: (interval: number, unit: string) => string;
  times: (count: number) => string;
  until: (date: string) => string;
  place: string;
  organizer: string;
  attendees: string;
  more: (count: number) => string;
  /** By what an attendee said (RFC 5545, 3.2.12). */
  attendance: Record<string, string>;
}

/** The words for events in both languages. */
export const EVENT_WORDS: Record<RenditionInput['language'], EventWords> = {
  nl: {
    event: 'Afspraak',
    methods: {
      REQUEST: 'Uitnodiging',
      CANCEL: 'Afgezegd',
      REPLY: 'Antwoord op uitnodiging',
      COUNTER: 'Ander voorstel',
      PUBLISH: 'Afspraak',
    },
    start: 'Begin',
    end: 'Einde',
    repeats: 'Herhaling',
    frequencies: {
      DAILY: { each: 'dagelijks', unit: 'dagen' },
      WEEKLY: { each: 'wekelijks', unit: 'weken' },
      MONTHLY: { each: 'maandelijks', unit: 'maanden' },
      YEARLY: { each: 'jaarlijks', unit: 'jaar' },
    },
    everyOther: (interval, unit) => `elke ${interval} ${unit}`,
    times: (count) => `${count} keer`,
    until: (date) => `tot en met ${date}`,
    place: 'Plaats',
    organizer: 'Organisator',
    attendees: 'Genodigden',
    more: (count) => `en nog ${count}`,
    attendance: {
      ACCEPTED: 'komt',
      DECLINED: 'komt niet',
      TENTATIVE: 'onder voorbehoud',
      'NEEDS-ACTION': 'nog niet geantwoord',
      DELEGATED: 'overgedragen',
    },
  },
  en: {
    event: 'Event',
    methods: {
      REQUEST: 'Invitation',
      CANCEL: 'Cancelled',
      REPLY: 'Answer to an invitation',
      COUNTER: 'Another proposal',
      PUBLISH: 'Event',
    },
    start: 'Start',
    end: 'End',
    repeats: 'Repeats',
    frequencies: {
      DAILY: { each: 'daily', unit: 'days' },
      WEEKLY: { each: 'weekly', unit: 'weeks' },
      MONTHLY: { each: 'monthly', unit: 'months' },
      YEARLY: { each: 'yearly', unit: 'years' },
    },
    everyOther: (interval, unit) => `every ${interval} ${unit}`,
    times: (count) => (count === 1 ? 'once' : `${count} times`),
    until: (date) => `until ${date}`,
    place: 'Place',
    organizer: 'Organiser',
    attendees: 'Invited',
    more: (count) => `and ${count} more`,
    attendance: {
      ACCEPTED: 'comes',
      DECLINED: 'does not come',
      TENTATIVE: 'tentative',
      'NEEDS-ACTION': 'not answered yet',
      DELEGATED: 'delegated',
    },
  },
};
