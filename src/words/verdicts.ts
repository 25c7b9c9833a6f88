import type { Words } from './language.ts';

/**
 * Every result that each check reports, with the words that people read for it. Programs go by check and result,
 * which stay as they are in every language.
 */
export const RESULT_WORDS = {
  virus: {
    clean: { nl: 'geen virus gevonden', en: 'no virus found' },
    infected: { nl: 'virus gevonden', en: 'virus found' },
    unscannable: {
      nl: 'niet geheel op virussen te controleren',
      en: 'could not be scanned for viruses as a whole',
    },
    'not scanned': { nl: 'niet op virussen gecontroleerd', en: 'not scanned for viruses' },
  },
  spam: {
    ham: { nl: 'geen spam', en: 'not spam' },
    'probable spam': { nl: 'waarschijnlijk spam', en: 'probably spam' },
    spam: { nl: 'spam', en: 'spam' },
    'not checked': { nl: 'niet op spam gecontroleerd', en: 'not checked for spam' },
  },
  authentication: {
    pass: { nl: 'afzender bevestigd', en: 'sender confirmed' },
    fail: { nl: 'afzender waarschijnlijk vervalst', en: 'sender probably forged' },
    softfail: { nl: 'afzender niet bevestigd', en: 'sender not confirmed' },
    neutral: { nl: 'afzender niet te bevestigen', en: 'sender could not be confirmed' },
    none: { nl: 'niets dat de afzender bevestigt', en: 'nothing that confirms the sender' },
    policy: {
      nl: 'handtekening van de afzender te zwak',
      en: "the sender's signature is too weak",
    },
    temperror: {
      nl: 'afzender niet gecontroleerd door een tijdelijke storing',
      en: 'sender not checked, because of a temporary fault',
    },
    permerror: {
      nl: 'afzender niet te controleren door een fout in de gegevens van zijn domein of in het bericht',
      en: 'sender could not be checked, because of a fault in the data of its domain or in the message',
    },
  },
  content: {
    plain: { nl: 'gewoon leesbaar', en: 'plain to read' },
    signed: { nl: 'digitaal ondertekend', en: 'digitally signed' },
    'partly signed': { nl: 'deels digitaal ondertekend', en: 'partly digitally signed' },
    'signature broken': {
      nl: 'de digitale handtekening klopt niet: het bericht is na ondertekening gewijzigd',
      en: 'the digital signature does not fit: the message was changed after it was signed',
    },
    'partly encrypted': {
      nl: 'deels versleuteld: niet alles is te lezen',
      en: 'partly encrypted: not all of it can be read',
    },
    'encrypted (S/MIME)': {
      nl: 'versleuteld (S/MIME): de inhoud is hier niet te lezen',
      en: 'encrypted (S/MIME): its content cannot be read here',
    },
    'encrypted (PGP)': {
      nl: 'versleuteld (PGP): de inhoud is hier niet te lezen',
      en: 'encrypted (PGP): its content cannot be read here',
    },
    'secure-mail notice': {
      nl: 'het bericht zelf zit hier niet bij: dit is een melding van een dienst voor veilig mailen',
      en: 'the message itself is not here: this is a notice of a service for secure mail',
    },
  },
  automatic: {
    'feedback report': { nl: 'melding van een klacht', en: 'feedback report' },
    'read receipt': { nl: 'leesbevestiging', en: 'read receipt' },
    bounce: { nl: 'melding over de bezorging van een bericht', en: 'report on the delivery of a message' },
    'auto-reply': { nl: 'automatisch antwoord', en: 'automatic reply' },
    'list mail': { nl: 'bericht van een mailinglijst', en: 'mail of a mailing list' },
    'auto-generated': { nl: 'automatisch gemaakt bericht', en: 'sent by a machine' },
    'not automatic': { nl: 'geschreven door een mens', en: 'written by a person' },
  },
} as const satisfies Record<string, Record<string, Words>>;

/** The checks that have words of their own. */
export type CheckName = keyof typeof RESULT_WORDS;

export const CHECK_NAMES = Object.keys(RESULT_WORDS) as [CheckName, ...CheckName[]];

type VerdictCode = { [C in CheckName]: `${C}: ${keyof (typeof RESULT_WORDS)[C] & string}` }[CheckName];

/** The same by one code, such as `virus: infected`. */
export const VERDICT_WORDS = Object.fromEntries(
  Object.entries(RESULT_WORDS).flatMap(([check, results]) =>
    Object.entries(results).map(([result, words]) => [`${check}: ${result}`, words]),
  ),
) as Record<VerdictCode, Words>;
