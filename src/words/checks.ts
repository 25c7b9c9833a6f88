import type { Words } from './language.ts';

/** Of verdicts, and of what they lead to. `{^verdict}` begins with a capital. */
export const CHECK_WORDS = {
  verdict: { en: '{^verdict}.', nl: '{^verdict}.' },
  'verdict-with-evidence': { en: '{^verdict}: {evidence}.', nl: '{^verdict}: {evidence}.' },
  /** Of a check that this version does not have. */
  'other-verdict': { en: '{check}: {result}', nl: '{check}: {result}' },
  'header-field': { en: '{name}: {value}', nl: '{name}: {value}' },
  'header-field-there': { en: '{name}', nl: '{name}' },
  'by-row': { en: 'By row {row} of {table}: {action}.', nl: 'Volgens regel {row} van {table}: {action}.' },
  'mailbox-table': { en: "the mailbox's table", nl: 'de tabel van de mailbox' },
  'default-table': { en: 'the default table', nl: 'de standaardtabel' },
  'go on': { en: 'go on', nl: 'doorlaten' },
  flag: { en: 'flag', nl: 'doorlaten met een opmerking' },
  hold: { en: 'hold', nl: 'vasthouden' },
  quarantine: { en: 'quarantine', nl: 'in quarantaine' },
  discard: { en: 'discard', nl: 'terzijde leggen' },
  'but-let-pass': { en: 'But a person let it pass.', nl: 'Maar iemand heeft het doorgelaten.' },
  'lets-pass': {
    en: '{by} has seen and lets pass: {verdicts}.',
    nl: '{by} heeft dit gezien en laat het door: {verdicts}.',
  },
  'lets-pass-why': {
    en: '{by} has seen and lets pass: {verdicts} ({reason}).',
    nl: '{by} heeft dit gezien en laat het door: {verdicts} ({reason}).',
  },
} as const satisfies Record<string, Words>;
