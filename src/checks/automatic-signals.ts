import { type Saying, say, type WordCode } from '../words/saying.ts';

/** Kinds of mail that no person wrote to us, the most telling first; a mail is the first kind that has enough signs. */
export const AUTOMATIC_KINDS = [
  'feedback report',
  'read receipt',
  'bounce',
  'auto-reply',
  'list mail',
  'auto-generated',
] as const;

export type AutomaticKind = (typeof AUTOMATIC_KINDS)[number];

/** What the signs of a kind must weigh together. */
export const PROOF = 4;

/** What signs are looked for in. */
export interface AutomaticLook {
  /** All values of a header field. */
  header(name: string): string[];
  subject: string;
  /** The sender's address before the at sign, in lower case. */
  senderName: string;
  /** The envelope sender is empty (RFC 5321, 4.5.5). */
  nullSender: boolean;
  /** Media types of the parts of a multipart/report (RFC 6522); empty where the mail is none. */
  reportParts: string[];
  /** It names a mail that it answers. */
  answersMail: boolean;
}

/** A sign that a mail is automatic. */
export interface AutomaticSignal {
  /** The kinds that it speaks for, with what it weighs for each. */
  weights: Partial<Record<AutomaticKind, number>>;
  /** What was seen, without content; null where the sign is absent. */
  seen(look: AutomaticLook): Saying | null;
}

type Weights = AutomaticSignal['weights'];

const ANSWER_PHRASE =
  /^\[?(automatisch(e)? (antwoord|beantwoording|bericht)|automatic (reply|response)|auto[- ]?(reply|response)|automatische antwort|réponse automatique|out of (the )?office|afwezigheids\p{L}+)\b/iu;
const ABSENCE_PHRASE = /^(afwezig|niet aanwezig|abwesend|abwesenheit|absence|absent|vakantie)\b/i;
const FAILURE_PHRASE =
  /^(undeliver(able|ed)|onbestelbaar|niet[- ]bestelbaar|mail delivery (failed|failure|system)|delivery (status notification|failure|has failed)|failure notice|returned mail|unzustellbar|bezorging mislukt)\b/i;
const READ_PHRASE =
  /^(gelezen|read|gelesen|leesbevestiging|read receipt|niet gelezen|not read)( ontvangen)?:/i;

/** Every sign, and what it weighs. A request not to be answered, or an empty sender, proves nothing alone. */
export const AUTOMATIC_SIGNALS: readonly AutomaticSignal[] = [
  part(/^message\/feedback-report$/, { 'feedback report': PROOF }),
  part(/^message\/(global-)?disposition-notification$/, { 'read receipt': PROOF }),
  part(/^message\/(global-)?delivery-status$/, { bounce: PROOF }),
  field('Auto-Submitted', { 'auto-reply': PROOF, bounce: 1 }, /^[\s(]*auto-replied\b/i),
  field(
    'Auto-Submitted',
    { 'auto-generated': PROOF, 'auto-reply': 2, bounce: 1 },
    /^[\s(]*auto-generated\b/i,
  ),
  // RFC 3834, 5: keywords to come are automatic too; only `no` is not
  field('Auto-Submitted', { 'auto-generated': PROOF }, /^(?!\s*(no|auto-replied|auto-generated)\b)/i),
  field('X-Autoreply', { 'auto-reply': PROOF }, /^(?!\s*(no|false)\b)/i),
  field('X-Autorespond', { 'auto-reply': PROOF }, /^(?!\s*(no|false)\b)/i),
  field('X-Autoresponse', { 'auto-reply': PROOF }, /^(?!\s*(no|false)\b)/i),
  field('X-Mail-Autoreply', { 'auto-reply': PROOF }, /^(?!\s*(no|false)\b)/i),
  field('X-Auto-Response-Suppress', { 'auto-reply': 1, 'auto-generated': 1 }, /^(?!\s*none\b)/i),
  field('Precedence', { 'auto-reply': PROOF }, /^\s*auto[_-]?reply\b/i),
  field('Precedence', { 'list mail': PROOF }, /^\s*list\b/i),
  field('Precedence', { 'list mail': 2, 'auto-generated': 2, 'auto-reply': 1 }, /^\s*(bulk|junk)\b/i),
  field('X-Failed-Recipients', { bounce: 3 }),
  field('X-FC-Machinegenerated', { 'auto-generated': PROOF }),
  field('X-Loop', { 'auto-reply': 1, 'list mail': 1, 'auto-generated': 1 }),
  field('List-Id', { 'list mail': PROOF }),
  field('List-Post', { 'list mail': PROOF }),
  field('List-Unsubscribe', { 'list mail': PROOF }),
  sign(
    'empty-envelope-sender',
    { bounce: 1, 'auto-reply': 1, 'read receipt': 1, 'auto-generated': 1 },
    (look) => look.nullSender,
  ),
  sign('sender-is-mail-server', { bounce: 2 }, (look) =>
    /^(mailer-daemon|postmaster)$/.test(look.senderName),
  ),
  sign('sender-wants-no-answer', { 'auto-generated': 2 }, (look) =>
    /^(no-?reply|do-?not-?reply|niet-?beantwoorden|geen-?antwoord)$/.test(
      look.senderName.replace(/[._]/g, '-'),
    ),
  ),
  sign('subject-of-automatic-reply', { 'auto-reply': 3 }, (look) => ANSWER_PHRASE.test(look.subject)),
  sign('subject-of-absence', { 'auto-reply': 2 }, (look) => ABSENCE_PHRASE.test(look.subject)),
  sign('subject-of-failed-delivery', { bounce: 2 }, (look) => FAILURE_PHRASE.test(look.subject)),
  sign('subject-of-read-receipt', { 'read receipt': 3 }, (look) => READ_PHRASE.test(look.subject)),
  sign('answers-another-mail', { 'auto-reply': 1 }, (look) => look.answersMail),
];

function sign(
  evidence: WordCode,
  weights: Weights,
  present: (look: AutomaticLook) => boolean,
): AutomaticSignal {
  return { weights, seen: (look) => (present(look) ? say(evidence) : null) };
}

/** A header field, with a value that fits where one is named; only then is the value shown. */
function field(name: string, weights: Weights, fits?: RegExp): AutomaticSignal {
  return {
    weights,
    seen: ({ header }) => {
      const value = header(name).find((written) => fits?.test(written) ?? true);
      if (value === undefined) return null;
      return fits
        ? say('header-field', { name, value: oneLine(value.slice(0, 60)) })
        : say('header-field-there', { name });
    },
  };
}

const oneLine = (value: string): string => value.replace(/[\s\p{Control}]+/gu, ' ').trim();

function part(type: RegExp, weights: Weights): AutomaticSignal {
  return {
    weights,
    seen: ({ reportParts }) => {
      const found = reportParts.find((one) => type.test(one));
      return found === undefined ? null : say('part-of-report', { type: found });
    },
  };
}
