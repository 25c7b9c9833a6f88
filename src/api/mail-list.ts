import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Scope, within } from '../accounts/scope.ts';
import { searchQuery } from '../mail/search-words.ts';
import type { MailStatus } from '../mail/status.ts';
import type { Database } from '../store/database.ts';
import { beyondPlace, byInteger, byText, type Order, type Place, type SortKey } from '../store/order.ts';
import type { Language } from '../words/language.ts';
import { inWords, type Saying } from '../words/saying.ts';

/** A mail in a list. */
export interface MailSummary {
  id: string;
  status: MailStatus;
  /** Why it has this status, in one language; null where nothing was said. */
  reason: string | null;
  /** The same by its codes. */
  says: Saying[];
  /** The stage or rule that ended its way, or the error's code; null while it is on its way. */
  stage: string | null;
  receivedAt: Date;
  mailbox: { id: string; name: string } | null;
  subject: string | null;
  sender: string | null;
  sentAt: Date | null;
  /** Octets; of one that was not downloaded, on its server. */
  size: number;
  /** Whether it is here as a whole; else only its headers are. */
  downloaded: boolean;
}

/** Which mails are listed. */
export interface MailFilter {
  status?: MailStatus | undefined;
  /** Name or id of the mailbox that it came by. */
  mailbox?: string | undefined;
  /** Name or id of a profile that the mail went to, or an address of which it was for. */
  profile?: string | undefined;
  /** Number of a case that the mail was filed with. */
  caseNumber?: string | undefined;
  /** Words of the subject, an address or the body, as `searchQuery` reads them. */
  search?: string | undefined;
  receivedFrom?: Date | undefined;
  receivedBefore?: Date | undefined;
  /** Only mails with this verdict, `check=result`. */
  verdict?: string | undefined;
  /** Only these. */
  ids?: readonly string[] | undefined;
  /**
   * Only mails that may be sent their way again: not on it, bytes there as a whole, not put on hold by a person, and not discarded by one
   * unless `status` asks for such.
   */
  reprocessable?: boolean | undefined;
  /** Only mails within it. */
  scope?: Scope | undefined;
  /** Where the page before ended. */
  after?: Place | undefined;
  /** What they are sorted by in place of the time when they came. */
  sortBy?: keyof typeof MAIL_SORT_KEYS | undefined;
  /** desc where it is not said. */
  order?: Order | undefined;
  limit: number;
}

/** What mails can be sorted by beside their time, as the indexes have it. Of texts the beginning is enough. */
export const MAIL_SORT_KEYS = {
  subject: byText(sql`left(lower(coalesce(mail.subject, '')), 100)`),
  sender: byText(sql`left(lower(coalesce(mail.sender, '')), 100)`),
  size: byInteger(sql`coalesce(mail.undownloaded_size, mail.raw_size)`),
} as const satisfies Record<string, SortKey>;

/** A mail's trace ends with what ended its way; one that failed has none of that run. */
const STAGE = sql<string | null>`CASE mail.status WHEN 'received' THEN NULL
  WHEN 'failed' THEN mail.error ->> 'code' ELSE mail.trace -> -1 ->> 'step' END`;

/** The columns of a `MailSummary`. */
export const SUMMARY_COLUMNS = [
  'mail.id',
  'mail.status',
  'mail.reason',
  'mail.received_at as receivedAt',
  'mailbox.id as mailboxId',
  'mailbox.name as mailboxName',
  'mail.subject',
  'mail.sender',
  STAGE.as('stage'),
  'mail.sent_at as sentAt',
  sql<string>`coalesce(mail.undownloaded_size, mail.raw_size)`.as('size'),
  sql<boolean>`mail.undownloaded_size IS NULL`.as('downloaded'),
] as const;

interface SummaryRow extends Omit<MailSummary, 'mailbox' | 'size' | 'reason' | 'says'> {
  reason: Saying[] | null;
  mailboxId: string | null;
  mailboxName: string | null;
  size: string;
}

/** Mails with their mailboxes, where these are there still. */
export const mails = (db: Database) =>
  db.selectFrom('mail').leftJoin('mailbox', 'mailbox.id', 'mail.mailbox_id');

/** Mails, the newest first where nothing else is asked for. @param language of their reasons. */
export async function listMails(
  db: Database,
  filter: MailFilter,
  language: Language = 'en',
): Promise<MailSummary[]> {
  return (await placedMails(db, filter, language)).map(({ mail }) => mail);
}

/** As `listMails`, each with its place in the list. */
export async function placedMails(
  db: Database,
  filter: MailFilter,
  language: Language,
): Promise<{ mail: MailSummary; place: Place }[]> {
  const key = sortKey(filter);
  const { order = 'desc' } = filter;
  const byTime = mails(db)
    .select(SUMMARY_COLUMNS)
    .select((key?.written ?? sql<string | null>`NULL`).as('sortValue'))
    .where((where) => where.and(conditions(filter)))
    .limit(filter.limit);
  const rows = await (key ? byTime.orderBy(key.of, order) : byTime).orderBy('mail.id', order).execute();
  return rows.map(({ sortValue, ...row }) => ({
    mail: summaryOf(row, language),
    place: { value: sortValue, id: row.id },
  }));
}

const sortKey = ({ sortBy }: MailFilter): SortKey | undefined => sortBy && MAIL_SORT_KEYS[sortBy];

function conditions(filter: MailFilter): Expression<SqlBool>[] {
  const { status, mailbox, caseNumber, search, receivedFrom, receivedBefore, after } = filter;
  const { verdict, ids, reprocessable, scope, profile, order = 'desc' } = filter;
  const [check = '', result = ''] = verdict?.split('=') ?? [];
  const wanted = JSON.stringify([{ check, result }]);
  const words = search && searchQuery(search);
  return [
    status && sql<SqlBool>`mail.status = ${status}`,
    mailbox && sql<SqlBool>`(mailbox.name = ${mailbox} OR mailbox.id::text = ${mailbox})`,
    profile && ofProfile(profile),
    receivedFrom && sql<SqlBool>`mail.received_at >= ${receivedFrom}`,
    receivedBefore && sql<SqlBool>`mail.received_at < ${receivedBefore}`,
    words && sql<SqlBool>`mail.id IN (SELECT mail_id FROM mail_search WHERE words @@ ${words}::tsquery)`,
    caseNumber &&
      sql<SqlBool>`EXISTS (SELECT FROM timeline_entry JOIN cases ON cases.id = case_id
        WHERE timeline_entry.mail_id = mail.id AND cases.number = ${caseNumber})`,
    verdict && sql<SqlBool>`mail.verdicts @> ${wanted}::jsonb`,
    ids && sql<SqlBool>`mail.id = ANY(${ids}::uuid[])`,
    reprocessable &&
      sql<SqlBool>`(mail.status <> 'received' AND mail.raw_purged_at IS NULL AND mail.undownloaded_size IS NULL)`,
    reprocessable &&
      !status &&
      !ids &&
      sql<SqlBool>`NOT (mail.status = 'discarded' AND mail.decision IS NOT NULL)`,
    reprocessable && !ids && sql<SqlBool>`NOT (mail.status = 'held' AND ${STAGE} = 'decision')`,
    scope && within(scope, 'mail'),
    after && beyondPlace(sortKey(filter), order, 'mail.id', after),
  ].filter(
    (condition): condition is RawBuilder<SqlBool> => typeof condition === 'object' && condition !== null,
  );
}

/** That it went to or was for; and what was held as nobody's, where one of its addresses is the profile's by now. */
const ofProfile = (profile: string) =>
  sql<SqlBool>`EXISTS (SELECT FROM profile WHERE (profile.name = ${profile} OR profile.id::text = ${profile}) AND (
    profile.id = ANY (mail.profile_ids)
    OR mail.route -> 'destinations' @> jsonb_build_array(jsonb_build_object('profileId', profile.id))
    OR EXISTS (SELECT FROM jsonb_array_elements(mail.route -> 'evidence') AS evidence
      WHERE evidence ->> 'kind' = 'recipient' AND evidence ->> 'value' = ANY (profile.aliases || profile.address))))`;

/** The summary of a row, which may hold more. */
export const summaryOf = (row: SummaryRow, language: Language): MailSummary => ({
  id: row.id,
  status: row.status,
  reason: row.reason && inWords(row.reason, language),
  says: row.reason ?? [],
  stage: row.stage,
  receivedAt: row.receivedAt,
  mailbox:
    row.mailboxId !== null && row.mailboxName !== null ? { id: row.mailboxId, name: row.mailboxName } : null,
  subject: row.subject,
  sender: row.sender,
  sentAt: row.sentAt,
  size: Number(row.size),
  downloaded: row.downloaded,
});

/** The form of a verdict in a filter: `virus=infected`. */
export const VERDICT = /^[a-z][a-z-]*=[a-z][a-z -]*$/;

/** Mails in batches, the newest first: few are in memory at a time, and what was changed meanwhile shifts none. */
export async function* mailBatches(
  db: Database,
  filter: Omit<MailFilter, 'after' | 'limit'>,
  size: number,
): AsyncGenerator<MailSummary[]> {
  let after: Place | undefined;
  for (;;) {
    const batch = await placedMails(db, { ...filter, after, limit: size }, 'en');
    if (batch.length > 0) yield batch.map(({ mail }) => mail);
    after = batch.at(-1)?.place;
    if (batch.length < size) return;
  }
}

/** How many mails fit. */
export async function countMails(db: Database, filter: Omit<MailFilter, 'after' | 'limit'>): Promise<number> {
  const { count } = await mails(db)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where((where) => where.and(conditions({ ...filter, limit: 0 })))
    .executeTakeFirstOrThrow();
  return Number(count);
}
