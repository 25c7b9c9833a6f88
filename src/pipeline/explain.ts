import type { Destination } from '../cases/destination.ts';
import type { Evidence } from '../routing/route.ts';
import { settingsAt } from '../routing/settings-at.ts';
import type { Language } from '../words/language.ts';
import { inWords } from '../words/saying.ts';
import { type Preview, type PreviewContext, previewMail, reasonOf } from './preview.ts';
import type { Unparsed } from './unparsed.ts';

/** What would become of a mail by the rules as they are now, and why, in one language. */
export interface Explanation {
  status: Preview['status'];
  /** The rule that decided; null where the policy on verdicts ended the mail's way before. */
  rule: string | null;
  reason: string;
  destinations: Destination[];
  evidence: Evidence[];
  notes: string[];
  /** Every question, in order. `codes`: what a routing rule says, for programs. */
  trace: { step: string; outcome: string; detail: string; codes: string[] }[];
}

/**
 * Takes a mail its way as far as its decision, by the code that files mail, and says what every step saw. Nothing is written.
 *
 * @throws ZaakpostError as `previewMail`.
 */
export async function explainMail(
  context: PreviewContext,
  mail: Unparsed,
  language: Language,
): Promise<Explanation> {
  const preview = await previewMail({ ...context, language }, mail);
  const { status, route, trace, policy } = preview;
  return {
    status,
    rule: route?.rule ?? null,
    reason: reasonOf(preview, language),
    destinations: route?.destinations ?? [],
    evidence: route?.evidence ?? [],
    notes: [...policy.notes, ...(route?.notes ?? []).map((note) => inWords(note, language))],
    trace: trace.map(({ step, outcome, detail, says }) => ({
      step,
      outcome,
      detail: says ? inWords(says, language) : detail,
      codes: (says ?? []).map(({ code }) => code),
    })),
  };
}

/**
 * The same, by the settings that held at a time: profiles, case types, rules of decisions, prefixes, what was set for the mailbox, and
 * which cases were open and which tokens valid. The checks are those of now.
 *
 * @throws ZaakpostError BAD_REQUEST for a time before settings were kept, or in the future; and as `previewMail`.
 */
export async function explainMailAt(
  context: PreviewContext,
  mail: Unparsed,
  language: Language,
  at: Date,
): Promise<Explanation> {
  const { db, lookup: base, cases, organisationPrefix } = context;
  const { lookup, mailboxes } = await settingsAt(db, at, { base, cases, organisationPrefix });
  const mailbox = mail.mailboxId ? (mailboxes.get(mail.mailboxId) ?? mail.mailbox) : null;
  return explainMail({ ...context, lookup }, { ...mail, mailbox }, language);
}
