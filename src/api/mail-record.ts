import { z } from 'zod';
import { foreignReference } from '../cases/reference.ts';
import { mailReport } from '../checks/reports/report.ts';
import { verdictInWords } from '../checks/words.ts';
import { ZaakpostError } from '../errors.ts';
import { inLanguage } from '../mail/trace.ts';
import { standingDecision } from '../routing/decision.ts';
import type { Database } from '../store/database.ts';
import type { Language } from '../words/language.ts';
import { inWords, type Saying } from '../words/saying.ts';
import { saying } from '../words/saying-schema.ts';
import { type contentsSchema, spokenContents } from './mail-contents.ts';
import { type MailSummary, mails, SUMMARY_COLUMNS, summaryOf } from './mail-list.ts';

/** What a check said (`src/checks/check.ts`). */
const storedVerdict = z.object({
  check: z.string(),
  result: z.string(),
  evidence: z.array(saying),
  report: mailReport.optional(),
});

/** The same in one language. */
export const verdictSchema = z
  .object({
    ...storedVerdict.shape,
    detail: z.string().describe('What it says, for people.'),
    evidence: z.array(z.string()).describe('On what it rests, for people.'),
    says: z.array(saying).describe('On what it rests, for programs.'),
  })
  .meta({ id: 'Verdict', description: 'What a check said of a mail.' });

/** A question on the way to the decision, and its answer (`src/mail/trace.ts`). */
const storedStep = z.object({ step: z.string(), outcome: z.string(), says: z.array(saying) });

/** The same in one language. */
export const traceStepSchema = z
  .object({
    ...storedStep.shape,
    detail: z.string().describe('What was said, for people.'),
    says: z.array(saying).describe('The same, for programs.'),
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
const storedRoute = z.object({
  rule: z.string(),
  destinations: z.array(destinationSchema),
  evidence: z.array(z.object({ kind: z.string(), value: z.string(), source: z.string() })),
  says: z.array(saying),
});

/** The same in one language. */
export const routeSchema = z
  .object({
    ...storedRoute.shape,
    reason: z.string().describe('Why there, or why nowhere, for people.'),
    says: z.array(saying).describe('The same, for programs.'),
  })
  .meta({ id: 'Route', description: 'The decision, and on what it rests. No destination: held.' });

/** What a person decided of it, in one language. */
export const decisionSchema = standingDecision.extend({ passed: z.array(verdictSchema) });

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
  decision: z.infer<typeof decisionSchema> | null;
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
  says: Saying[];
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
    historyOf(db, id, language),
  ]);
  return {
    ...summaryOf(row, language),
    statusAt: row.statusAt,
    sha256: row.sha256,
    messageId: row.messageId,
    envelope: row.envelope,
    origin: row.origin,
    verdicts: z
      .array(storedVerdict)
      .parse(row.verdicts)
      .map((one) => spokenVerdict(one, language)),
    contents: spokenContents(row.contents, language),
    route: spokenRoute(row.route, language),
    trace: spokenTrace(row.trace, language),
    rendition:
      row.renditionSha256 !== null && row.pages !== null && row.rawPurgedAt === null
        ? { sha256: row.renditionSha256, pages: row.pages, kept: row.renditionPurgedAt === null }
        : null,
    error: row.error,
    duplicateOf: row.duplicateOf,
    duplicates,
    decision: spokenDecision(row.decision, language),
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

async function historyOf(db: Database, mailId: string, language: Language): Promise<MailChange[]> {
  const rows = await db
    .selectFrom('mail_status_change')
    .select(['from_status as from', 'to_status as to', 'reason', 'actor', 'at as changedAt'])
    .where('mail_id', '=', mailId)
    .orderBy('id')
    .execute();
  return rows.map(({ reason, ...row }) => ({
    ...row,
    reason: reason && inWords(reason, language),
    says: reason ?? [],
  }));
}

const spokenTrace = (stored: unknown, language: Language): MailRecord['trace'] =>
  z
    .array(storedStep)
    .parse(stored)
    .map((step) => inLanguage(step, language));

const spokenVerdict = (
  { evidence, ...verdict }: z.infer<typeof storedVerdict>,
  language: Language,
): MailRecord['verdicts'][number] => ({
  ...verdict,
  detail: verdictInWords(verdict, language),
  evidence: evidence.map((one) => inWords(one, language)),
  says: evidence,
});

function spokenRoute(stored: unknown, language: Language): MailRecord['route'] {
  const route = storedRoute.nullable().parse(stored);
  return route && { ...route, reason: inWords(route.says, language) };
}

function spokenDecision(stored: unknown, language: Language): MailRecord['decision'] {
  const decision = standingDecision.nullable().parse(stored);
  if (!decision) return null;
  return { ...decision, passed: decision.passed.map((one) => spokenVerdict(one, language)) };
}
