import type { Words } from './language.ts';

/** Why a mail could not go its way, by the code of the error; in English in the words of `src/errors.ts`. */
export const FAILURE_WORDS = {
  'error: PARSE_FAILED': {
    en: 'The mail could not be parsed. Its bytes are kept.',
    nl: 'Het bericht kon niet worden gelezen. De bytes zijn bewaard.',
  },
  'error: RENDER_FAILED': {
    en: 'The mail could not be rendered as PDF. Its bytes are kept.',
    nl: 'Van het bericht kon geen PDF worden gemaakt. De bytes zijn bewaard.',
  },
  'error: BLOB_MISSING': {
    en: 'Stored bytes are missing or damaged. Restore the blobs folder from its backup.',
    nl: 'Bewaarde bytes ontbreken of zijn beschadigd. Zet de map met blobs terug uit de back-up.',
  },
  'error: CASE_CLOSED': { en: 'The case is closed.', nl: 'De zaak is gesloten.' },
  'error: REFERENCE_TAKEN': {
    en: 'Another case got this reference just now; the mail is routed anew.',
    nl: 'Een andere zaak kreeg dit nummer net; over het bericht wordt opnieuw beslist.',
  },
  'error: NOT_FOUND': {
    en: 'There is no such thing, or it is not yours to see.',
    nl: 'Dit bestaat niet, of is niet voor u te zien.',
  },
  'error: CONFLICT': {
    en: 'It exists already, or is used by something else.',
    nl: 'Dit bestaat al, of wordt door iets anders gebruikt.',
  },
  'error: EVENT_TOO_LARGE': {
    en: 'An event would be larger than 64 KB.',
    nl: 'Een gebeurtenis zou groter zijn dan 64 kB.',
  },
  'error: UNKNOWN': {
    en: 'Something went wrong that we did not foresee. It is in the log, with the id of the request.',
    nl: 'Er ging iets mis wat niet was voorzien. Het staat in het logboek.',
  },
  'other-error': {
    en: 'Its way could not be gone to its end: {code}.',
    nl: 'De verwerking kwam niet tot een einde: {code}.',
  },
} as const satisfies Record<string, Words>;
