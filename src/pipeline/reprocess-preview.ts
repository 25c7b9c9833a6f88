import { z } from 'zod';
import type { Destination } from '../cases/destination.ts';
import { type ErrorSummary, summarise, ZaakpostError } from '../errors.ts';
import type { MailStatus } from '../mail/status.ts';
import type { Language } from '../words/language.ts';
import { inWords, type Saying } from '../words/saying.ts';
import { placeOf } from './filing-steps.ts';
import { type PreviewContext, previewMail, storedMail } from './preview.ts';

/** What is compared of a mail, as it is and as it would be. */
export interface Outcome {
  status: MailStatus;
  rule: string | null;
  /** For people: why. */
  reason: string | null;
  says: Saying[];
  /** In words, such as `case 1001`. */
  destinations: string[];
  /** `virus: clean`, without the evidence. */
  verdicts: string[];
}

/** What a difference is made of; a reason may have other words for the same. */
export type Difference = Exclude<keyof Outcome, 'reason' | 'says'>;

/** What a re-processing would change of a mail. */
export interface ReprocessPreview {
  mailId: string;
  subject: string | null;
  before: Outcome;
  /** null where it cannot be told, for `error`. */
  after: Outcome | null;
  /** Which of them would differ. */
  differing: Difference[];
  error: ErrorSummary | null;
}

const storedRoute = z
  .object({
    rule: z.string(),
    destinations: z.array(
      z.looseObject({
        kind: z.enum(['case', 'new-case', 'intake']),
        caseNumber: z.string().optional(),
        profileName: z.string().optional(),
      }),
    ),
  })
  .nullable();
const storedVerdicts = z.array(z.object({ check: z.string(), result: z.string() }));

/**
 * What would become of a mail if it were sent its way again now, beside what became of it. Nothing is changed.
 *
 * @throws ZaakpostError NOT_FOUND; and what concerns all mail: DATABASE_UNAVAILABLE, SCANNER_UNAVAILABLE. An error of the mail itself is in the result.
 */
export async function previewReprocess(
  context: PreviewContext,
  mailId: string,
  language: Language,
): Promise<ReprocessPreview> {
  const { subject, ...before } = await asItIs(context, mailId, language);
  try {
    const preview = await previewMail(context, await storedMail(context, mailId));
    const { status, says, route, verdicts } = preview;
    const after: Outcome = {
      status,
      rule: route?.rule ?? null,
      reason: inWords(says, language),
      says,
      destinations: (route?.destinations ?? []).map((one) => nameOf(one, language)),
      verdicts: verdictLines(verdicts),
    };
    return { mailId, subject, before, after, differing: differences(before, after), error: null };
  } catch (error) {
    if (error instanceof ZaakpostError && !error.temporary)
      return { mailId, subject, before, after: null, differing: [], error: summarise(error) };
    throw error;
  }
}

/** How many would go from where to where: `held → filed`, `no change`, `error PARSE_FAILED`. */
export function summaryOf(previews: readonly ReprocessPreview[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const preview of previews) {
    const line = summaryLine(preview);
    counts[line] = (counts[line] ?? 0) + 1;
  }
  return counts;
}

function summaryLine({ before, after, differing, error }: ReprocessPreview): string {
  if (error || !after) return `error ${error?.code ?? 'UNKNOWN'}`;
  if (differing.includes('status')) return `${before.status} → ${after.status}`;
  return differing.length === 0 ? 'no change' : `${before.status}, with another ${differing.join(' and ')}`;
}

async function asItIs(
  { db }: PreviewContext,
  mailId: string,
  language: Language,
): Promise<Outcome & { subject: string | null }> {
  const row = await db
    .selectFrom('mail')
    .select(['status', 'reason', 'route', 'verdicts', 'subject'])
    .where('id', '=', mailId)
    .executeTakeFirst();
  if (!row) throw new ZaakpostError('NOT_FOUND', { detail: `mail ${mailId}` });
  const route = storedRoute.parse(row.route);
  return {
    subject: row.subject,
    status: row.status,
    rule: route?.rule ?? null,
    reason: row.reason && inWords(row.reason, language),
    says: row.reason ?? [],
    destinations: (route?.destinations ?? []).map(({ kind, caseNumber = '', profileName = '' }) =>
      nameOf(
        kind === 'case'
          ? { kind, caseNumber }
          : { kind, profileId: '', profileName, caseTypeId: '', attributes: {} },
        language,
      ),
    ),
    verdicts: verdictLines(storedVerdicts.parse(row.verdicts)),
  };
}

const nameOf = (destination: Destination, language: Language): string =>
  inWords(placeOf(destination), language);

const verdictLines = (verdicts: readonly { check: string; result: string }[]): string[] =>
  verdicts.map(({ check, result }) => `${check}: ${result}`).toSorted();

const differences = (before: Outcome, after: Outcome): Difference[] =>
  (['status', 'rule', 'destinations', 'verdicts'] as const).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
