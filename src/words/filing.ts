import type { Words } from './language.ts';

/** Of the PDF, and of what each destination was given. */
export const FILING_WORDS = {
  rendered: { en: 'PDF, {pages}.', nl: 'PDF, {pages}.' },
  'rendered-simpler': {
    en: 'PDF, {pages}, simpler than asked for: {reason}.',
    nl: 'PDF, {pages}, eenvoudiger dan gevraagd: {reason}.',
  },
  'layout-limit': { en: 'it has too many {what}', nl: 'het heeft te veel {what}' },
  'limit-maxPages': { en: 'pages', nl: 'bladzijden' },
  'limit-maxNodes': { en: 'elements', nl: 'elementen' },
  'limit-maxCharacters': { en: 'characters', nl: 'tekens' },
  'layout-time': { en: 'it took too long', nl: 'het duurde te lang' },
  'layout-memory': { en: 'it took too much memory', nl: 'het vroeg te veel geheugen' },
  'layout-failed': { en: 'it could not be laid out ({why})', nl: 'de opmaak lukte niet ({why})' },
  'no-browser': { en: 'no browser ({why})', nl: 'geen browser ({why})' },
  page: { en: '1 page', nl: '1 bladzijde' },
  pages: { en: '{count} pages', nl: '{count} bladzijden' },
  document: { en: '1 document', nl: '1 document' },
  documents: { en: '{count} documents', nl: '{count} documenten' },
  'at-case': { en: 'case {case}', nl: 'zaak {case}' },
  'at-profile': { en: 'profile {profile}', nl: 'profiel {profile}' },
  'at-intake': { en: 'document intake {profile}', nl: 'documentintake {profile}' },
  'at-new-case': {
    en: 'new case by {where}: {attributes}',
    nl: 'nieuwe zaak volgens {where}: {attributes}',
  },
  filed: { en: '{^where}, {files}.', nl: '{^where}, {files}.' },
  'filed-in-new-case': {
    en: 'New case {case} by {where}, {files}.',
    nl: 'Nieuwe zaak {case} volgens {where}, {files}.',
  },
  'filed-before': {
    en: '{^where} has it from an earlier run.',
    nl: '{^where} heeft het al van een eerdere keer.',
  },
  'had-before': {
    en: '{^where} has this content already, by mail {mail}; it gets it once.',
    nl: '{^where} heeft deze inhoud al, van bericht {mail}; die komt er eenmaal.',
  },
} as const satisfies Record<string, Words>;
