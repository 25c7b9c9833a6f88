import { defineWords } from '../../../language/words.ts';

export const resyncWords = defineWords(
  {
    title: 'Opnieuw ophalen vanaf een datum',
    lead: 'Haalt op wat sinds een moment op de server is gekomen en hier niet binnen is. Wat al binnen is, komt niet dubbel.',
    from: 'Vanaf',
    preview: 'Eerst kijken',
    start: 'Ophalen',
    asked: 'Het ophalen is aangevraagd; de volgende keer dat het postvak wordt opgehaald gebeurt het.',
    pending: 'Aangevraagd vanaf',
    last: (listed: string, known: string, accepted: string, failed: string) =>
      `Laatste keer: ${listed} op de server, ${known} al binnen, ${accepted} opgehaald, ${failed} mislukt.`,
    nothing: 'Er is niets dat nog moet worden opgehaald.',
    found: (messages: string, size: string) => `${messages} berichten (${size}) zouden worden opgehaald.`,
  },
  {
    title: 'Fetch again from a date',
    lead: 'Fetches what came to the server since a moment and is not in here. What is in already does not come twice.',
    from: 'From',
    preview: 'Look first',
    start: 'Fetch',
    asked: 'It has been asked for; it is done the next time that the mailbox is fetched.',
    pending: 'Asked for, from',
    last: (listed: string, known: string, accepted: string, failed: string) =>
      `Last time: ${listed} on the server, ${known} in already, ${accepted} fetched, ${failed} failed.`,
    nothing: 'There is nothing left to fetch.',
    found: (messages: string, size: string) => `${messages} messages (${size}) would be fetched.`,
  },
);
