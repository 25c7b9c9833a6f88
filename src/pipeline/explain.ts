import type { Destination } from '../cases/destination.ts';
import { inLanguage, type SpokenStep } from '../mail/trace.ts';
import type { Profile } from '../routing/profile.ts';
import type { Evidence } from '../routing/route.ts';
import { settingsAt } from '../routing/settings-at.ts';
import type { Language } from '../words/language.ts';
import { inWords, type Saying } from '../words/saying.ts';
import { type Preview, type PreviewContext, previewMail } from './preview.ts';
import type { Unparsed } from './unparsed.ts';

/** What would become of a mail by the rules as they are now, and why, in one language. */
export interface Explanation {
  status: Preview['status'];
  /** The rule that decided; null where the policy on verdicts ended the mail's way before. */
  rule: string | null;
  reason: string;
  says: Saying[];
  destinations: Destination[];
  evidence: Evidence[];
  notes: string[];
  /** Every question, in order. */
  trace: SpokenStep[];
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
  const { status, says, route, trace, policy } = preview;
  return {
    status,
    rule: route?.rule ?? null,
    reason: inWords(says, language),
    says,
    destinations: route?.destinations ?? [],
    evidence: route?.evidence ?? [],
    notes: [...policy.notes, ...(route?.notes ?? []).map((note) => inWords(note, language))],
    trace: trace.map((step) => inLanguage(step, language)),
  };
}

/**
 * The same, by the settings that held at a time: profiles, case types, rules of decisions, prefixes, what was set for the mailbox, and
 * which cases were open and which tokens valid. The checks are those of now.
 *
 * @param draft a profile that is tried out by those settings.
 * @throws ZaakpostError BAD_REQUEST for a time before settings were kept, or in the future; and as `previewMail`.
 */
export async function explainMailAt(
  context: PreviewContext,
  mail: Unparsed,
  language: Language,
  at: Date,
  draft: Profile | null = null,
): Promise<Explanation> {
  const { db, lookup: base, cases, organisationPrefix } = context;
  const { lookup, mailboxes } = await settingsAt(db, at, { base, cases, organisationPrefix, draft });
  const mailbox = mail.mailboxId ? (mailboxes.get(mail.mailboxId) ?? mail.mailbox) : null;
  return explainMail({ ...context, lookup }, { ...mail, mailbox }, language);
}
