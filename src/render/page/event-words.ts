import type { RenditionInput } from '../rendition.ts';

/** What the page says of events. */
export interface EventWords {
  event: string;
  /** By what is asked (RFC 5546, 1.4). */
  methods: Record<string, string>;
  start: string;
  end: string;
  repeats: string;
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
