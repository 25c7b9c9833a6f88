import { z } from 'zod';
import { foreignReference } from '../cases/reference.ts';
import { mailReport } from '../checks/reports/report.ts';
import { ZaakpostError } from '../errors.ts';
import { type StandingDecision, standingDecision } from '../routing/decision.ts';
import type { Database } from '../store/database.ts';
import type { Language } from '../words/language.ts';
import { inWords, type Saying } from '../words/saying.ts';
import { contentsSchema } from './mail-contents.ts';
import { type MailSummary, mails, SUMMARY_COLUMNS, summaryOf } from './mail-list.ts';

/** What a check said (`src/checks/check.ts`). */
export const verdictSchema = z
  .object({
    check: z.string(),
    result: z.string(),
    evidence: z.array(z.string()),
    report: mailReport.optional(),
  })
  .meta({ id: 'Verdict', description: 'What a check said of a mail.' });

/** A question on the way to the decision, and its answer (`src/routing/route.ts`). */
export const traceStepSchema = z
  .object({
    step: z.string(),
    outcome: z.string(),
    detail: z.string(),
    codes: z.array(z.string()).describe('What is said, for programs.'),
  })
  .meta({ id: 'TraceStep', description: 'A question on the way to the decision, and its answer.' });

/** A destination (`src/routing/route.ts`). */
export const destinationSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('case'),
      caseNumber: z.string(),
      evenIfClosed: z.boolean().optional().describe('A closed case takes it all the same.'),
    }),
    z.object({
      kind: z.literal('new-case'),
      profileId: z.string(),
      profileName: z.string(),
      caseTypeId: z.string(),
      attributes: z.record(z.string(), z.string()),
      references: z.array(z.object(foreignReference.shape)).optional(),
    }),
    z.object({ kind: z.literal('intake'), profileId: z.string(), profileName: z.string() }),
  ])
  .meta({ id: 'Destination', description: 'Where a mail goes.' });

/** The decision (`src/routing/route.ts`); its trace is in the mail's. */
export const routeSchema = z
  .object({
    rule: z.string(),
    destinations: z.array(destinationSchema),
    evidence: z.array(z.object({ kind: z.string(), value: z.string(), source: z.string() })),
    reason: z.string(),
  })
  .meta({ id: 'Route', description: 'The decision, and on what it rests. No destination: held.' });

/** A mail with all that is known of it. */
export interface MailRecord extends MailSummary {
  statusAt: Date;
  sha256: string;
  messageId: string | null;
  envelope: { sender?: string | undefined; recipients: string[] } | null;
  /** The folder that it was fetched from, and whether the server has that for junk. */
  origin: { folder: string; junk: boolean } | null;
  verdicts: z.infer<typeof verdictSchema>[];
  /** null until it was parsed. */
  contents: z.infer<typeof contentsSchema> | null;
  route: z.infer<typeof routeSchema> | null;
  trace: z.infer<typeof traceStepSchema>[];
  /** `kept`: false where its bytes were let go; they are made again when they are asked for. */
  rendition: { sha256: string; pages: number; kept: boolean } | null;
  error: { code: string; message: string } | null;
  duplicateOf: string | null;
  /** Later mails with the same content. */
  duplicates: { id: string; status: MailSummary['status']; receivedAt: Date }[];
  /** What a person decided, and still holds. */
  decision: StandingDecision | null;
  /** When its bytes were deleted. */
  rawPurgedAt: Date | null;
  /** When its texts were erased, for a person, and by whom. */
  erasedAt: Date | null;
  erasedBy: string | null;
  attempts: number;
  generation: number;
  /** The cases on whose timeline it stands. */
  cases: { id: string; number: string }[];
  documents: MailDocument[];
  history: MailChange[];
}

/** Duplicates that are shown with the first. */
const MOST_DUPLICATES = 100;

/** A file that came of a mail. */
export interface MailDocument {
  id: string;
  role: 'original' | 'rendition' | 'attachment';
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

/** A change of a mail's status. */
export interface MailChange {
  from: string | null;
  to: string;
  reason: string | null;
  actor: string;
  changedAt: Date;
}

/**
 * One mail with all that is known of it.
 *
 * @param language of what was said of its way.
 * @throws ZaakpostError NOT_FOUND
 */
export async function showMail(db: Database, id: string, language: Language = 'en'): Promise<MailRecord> {
  const row = await mails(db)
    .select(SUMMARY_COLUMNS)
    .select([
      'mail.status_at as statusAt',
      'mail.raw_sha256 as sha256',
      'mail.message_id as messageId',
      'mail.envelope',
      'mail.origin',
      'mail.verdicts',
      'mail.contents',
      'mail.route',
      'mail.trace',
      'mail.rendition_sha256 as renditionSha256',
      'mail.rendition_pages as pages',
      'mail.rendition_purged_at as renditionPurgedAt',
      'mail.error',
      'mail.duplicate_of as duplicateOf',
      'mail.decision',
      'mail.raw_purged_at as rawPurgedAt',
      'mail.erased_at as erasedAt',
      'mail.erased_by as erasedBy',
      'mail.attempts',
      'mail.generation',
    ])
    .where('mail.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ZaakpostError('NOT_FOUND', { detail: `mail ${id}` });
  const [duplicates, cases, documents, history] = await Promise.all([
    duplicatesOf(db, id),
    casesOf(db, id),
    documentsOf(db, id),
    historyOf(db, id),
  ]);
  return {
    ...summaryOf(row, language),
    statusAt: row.statusAt,
    sha256: row.sha256,
    messageId: row.messageId,
    envelope: row.envelope,
    origin: row.origin,
    verdicts: z.array(verdictSchema).parse(row.verdicts),
    contents: contentsSchema.nullable().parse(row.contents),
    route: spokenRoute(row.route, language),
    trace: spokenTrace(row.trace, language),
    rendition:
      row.renditionSha256 !== null && row.pages !== null && row.rawPurgedAt === null
        ? { sha256: row.renditionSha256, pages: row.pages, kept: row.renditionPurgedAt === null }
        : null,
    error: row.error,
    duplicateOf: row.duplicateOf,
    duplicates,
    decision: standingDecision.nullable().parse(row.decision),
    rawPurgedAt: row.rawPurgedAt,
    erasedAt: row.erasedAt,
    erasedBy: row.erasedBy,
    attempts: row.attempts,
    generation: row.generation,
    cases,
    documents,
    history,
  };
}

async function duplicatesOf(db: Database, mailId: string): Promise<MailRecord['duplicates']> {
  return db
    .selectFrom('mail')
    .select(['id', 'status', 'received_at as receivedAt'])
    .where('duplicate_of', '=', mailId)
    .orderBy('id')
    .limit(MOST_DUPLICATES)
    .execute();
}

async function casesOf(db: Database, mailId: string): Promise<MailRecord['cases']> {
  return db
    .selectFrom('timeline_entry')
    .innerJoin('cases', 'cases.id', 'case_id')
    .select(['cases.id', 'cases.number'])
    .distinct()
    .where('mail_id', '=', mailId)
    .orderBy('cases.id')
    .execute();
}

async function documentsOf(db: Database, mailId: string): Promise<MailDocument[]> {
  const rows = await db
    .selectFrom('document')
    .select(['id', 'role', 'name', 'media_type as mediaType', 'size', 'sha256'])
    .where('mail_id', '=', mailId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

async function historyOf(db: Database, mailId: string): Promise<MailChange[]> {
  return db
    .selectFrom('mail_status_change')
    .select(['from_status as from', 'to_status as to', 'reason', 'actor', 'at as changedAt'])
    .where('mail_id', '=', mailId)
    .orderBy('id')
    .execute();
}

const saying = z.custom<Saying>((value) => typeof (value as Saying | null)?.code === 'string');
const storedStep = z.object({
  step: z.string(),
  outcome: z.string(),
  detail: z.string(),
  says: z.array(saying).optional(),
});

/** The stored trace in one language; what has no codes is in English. */
function spokenTrace(stored: unknown, language: Language): MailRecord['trace'] {
  return z
    .array(storedStep)
    .parse(stored)
    .map(({ says, detail, ...step }) => ({
      ...step,
      detail: says && language !== 'en' ? inWords(says, language) : detail,
      codes: (says ?? []).map(({ code }) => code),
    }));
}

function spokenRoute(stored: unknown, language: Language): MailRecord['route'] {
  const route = routeSchema.nullable().parse(stored);
  const says = z.object({ says: z.array(saying) }).safeParse(stored).data?.says;
  return route && says && language !== 'en' ? { ...route, reason: inWords(says, language) } : route;
}
