import type { Words } from './language.ts';

/** On what a verdict on who a mail is from rests. Methods and their results stay in the words of RFC 8601. */
export const AUTHENTICATION_WORDS = {
  'not-one-author': { en: 'there is not one author in From', nl: 'er staat niet één afzender in From' },
  'dmarc-of-another': {
    en: 'DMARC was asked about {asked}, and From says {author}',
    nl: 'DMARC is nagegaan voor {asked}, maar in From staat {author}',
  },
  'dmarc-passed': { en: 'DMARC passed', nl: 'DMARC is in orde' },
  'dmarc-failed': { en: 'DMARC failed', nl: 'DMARC klopt niet' },
  'dmarc-failed-without-wish': {
    en: 'DMARC failed; its domain asks for nothing then',
    nl: 'DMARC klopt niet; het domein vraagt dan om niets',
  },
  'dmarc-without-spf': {
    en: 'DMARC cannot be decided without SPF: {why}',
    nl: 'over DMARC is zonder SPF niets te zeggen: {why}',
  },
  'method-passed': {
    en: '{method} passed for the domain of From',
    nl: '{method} is in orde voor het domein in From',
  },
  'dns-away': { en: 'DNS did not answer', nl: 'DNS antwoordde niet' },
  'spf-failed': { en: 'SPF failed', nl: 'SPF klopt niet' },
  'not-usable': {
    en: 'the mail, or what the domain publishes, cannot be used',
    nl: 'het bericht, of wat het domein publiceert, is niet te gebruiken',
  },
  'signature-too-weak': {
    en: 'a signature is too weak to count',
    nl: 'een handtekening is te zwak om te tellen',
  },
  'no-signature-verifies': { en: 'no signature verifies', nl: 'geen handtekening klopt' },
  'nothing-speaks-for-author': {
    en: 'nothing speaks for the address in From',
    nl: 'niets bevestigt het adres in From',
  },
  'method-by-us': { en: '{finding} by us', nl: '{finding} volgens ons' },
  'method-by': { en: '{finding} by {server}', nl: '{finding} volgens {server}' },
  'method-found': { en: '{found}', nl: '{found}' },
  'method-found-with': { en: '{found} ({remarks})', nl: '{found} ({remarks})' },
  aligned: { en: 'aligned', nl: 'van het domein in From' },
  'not-aligned': { en: 'not aligned', nl: 'niet van het domein in From' },
  'spf-not-asked': { en: 'SPF not asked: {why}', nl: 'SPF niet nagegaan: {why}' },
  'way-in-unknown': {
    en: 'how the mail came in is not known',
    nl: 'hoe het bericht binnenkwam is niet bekend',
  },
  'relay-not-trusted': {
    en: '{address} is not among the trusted relays',
    nl: '{address} hoort niet bij de vertrouwde mailservers',
  },
  'relay-names-nobody': {
    en: 'a trusted relay does not say where it had the mail from',
    nl: 'een vertrouwde mailserver zegt niet waar het bericht vandaan kwam',
  },
  'from-our-own': {
    en: 'it comes from a server of our own',
    nl: 'het komt van een eigen mailserver',
  },
} as const satisfies Record<string, Words>;
