import type { Transaction } from 'kysely';
import type { CaseSystem, Filing } from '../cases/case-system.ts';
import { type Destination, destinationKey } from '../cases/destination.ts';
import type { EventType } from '../events/event-type.ts';
import { appendEvent } from '../events/outbox.ts';
import type { MailContents } from '../mail/contents.ts';
import type { Searchable } from '../mail/search-words.ts';
import { keepWords } from '../mail/searchable.ts';
import { changeStatus, type MailStatus } from '../mail/status.ts';
import type { TraceStep } from '../mail/trace.ts';
import { noteAcknowledgement } from '../routing/acknowledgement.ts';
import { noticeGuessing } from '../routing/guesses.ts';
import type { Route } from '../routing/route.ts';
import type { Database } from '../store/database.ts';
import type { Schema } from '../store/schema.ts';
import { storable, storableJson, storableMoment } from '../store/text.ts';
import type { Saying } from '../words/saying.ts';
import { duplicateStep, filedBeforeStep, filedStep } from './filing-steps.ts';
import { type Place, writeAddresses } from './mail-addresses.ts';
import type { RenditionRecipe } from './rendition-recipe.ts';

/** What the stages found out about a mail, to be written with the decision. */
export interface Findings {
  contentIdentity: string;
  messageId: string | null;
  subject: string | null;
  sender: string | null;
  sentAt: string | null;
  addresses: ReadonlyMap<string, ReadonlySet<Place>>;
  verdicts: unknown[];
  contents: MailContents;
  route: Route | null;
  /** Ids of the profiles that it was for. */
  profileIds: string[];
  trace: TraceStep[];
  rendition: { sha256: string; pages: number; recipe: RenditionRecipe | null } | null;
  /** What it can be found by. */
  searchable: Searchable;
}

/** How a mail's way ends. */
export interface Ending {
  status: Exclude<MailStatus, 'received'>;
  says: Saying[];
}

/** A mail as its way ends, and the run that ends it. */
export interface EndingMail {
  mailId: string;
  generation: number;
  findings: Findings;
}

/** A destination with what it is given. */
export interface Delivery {
  destination: Destination;
  filing: Omit<Filing, 'destination'>;
}

/**
 * Ends a mail's way without filing it: held, quarantined, discarded or failed. One transaction with its event.
 *
 * @returns false where another run has ended it before.
 */
export async function endMail(db: Database, mail: EndingMail, ending: Ending): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const taken = await take(transaction, mail);
    if (!taken) return false;
    await write(transaction, mail, ending, taken);
    return true;
  });
}

/**
 * Files a mail at its destinations, each of which gets a content once: the claims, the case system's work, the events and the
 * mail's status are one transaction. A mail of which every destination had the content before is discarded as a duplicate.
 *
 * @returns false where another run has ended it before.
 * @throws ZaakpostError CASE_CLOSED where a case was closed after routing: nothing is filed, and the mail is to be routed anew.
 */
export async function fileMail(
  db: Database,
  cases: CaseSystem,
  mail: EndingMail,
  deliveries: readonly Delivery[],
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const taken = await take(transaction, mail);
    if (!taken) return false;
    const steps: TraceStep[] = [];
    for (const delivery of deliveries) steps.push(await deliver(transaction, cases, mail, delivery));
    const findings = { ...mail.findings, trace: [...mail.findings.trace, ...steps] };
    await write(transaction, { ...mail, findings }, endingOf(steps, mail.findings.route), taken);
    return true;
  });
}

async function deliver(
  transaction: Transaction<Schema>,
  cases: CaseSystem,
  mail: EndingMail,
  { destination, filing }: Delivery,
): Promise<TraceStep> {
  const earlier = await claim(transaction, mail, destination);
  if (earlier === mail.mailId) return filedBeforeStep(destination);
  if (earlier) return duplicateStep(destination, earlier);
  return filedStep(destination, await cases.file({ ...filing, destination }, transaction));
}

/** Takes the destination for this content; @returns the mail that took it before, or null. */
async function claim(
  transaction: Transaction<Schema>,
  mail: EndingMail,
  destination: Destination,
): Promise<string | null> {
  const key = { content_identity: mail.findings.contentIdentity, destination: destinationKey(destination) };
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('filing')
    .values({ ...key, mail_id: mail.mailId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) return null;
  const { mail_id } = await transaction
    .selectFrom('filing')
    .select('mail_id')
    .where('content_identity', '=', key.content_identity)
    .where('destination', '=', key.destination)
    .executeTakeFirstOrThrow();
  return mail_id;
}

function endingOf(steps: readonly TraceStep[], route: Route | null): Ending {
  if (steps.some((step) => step.outcome === 'filed')) return { status: 'filed', says: route?.says ?? [] };
  return { status: 'discarded', says: steps.flatMap(({ says }) => says) };
}

/** What the ledger holds of a mail as its way ends. */
interface Taken {
  /** The mail of the same content that came to its end first, where this is another. */
  duplicateOf: string | null;
  attempts: number;
}

/** Locks the mail's row; null where its way is no longer this run's to end. */
async function take(
  transaction: Transaction<Schema>,
  { mailId, generation, findings }: EndingMail,
): Promise<Taken | null> {
  const row = await transaction
    .selectFrom('mail')
    .select(({ selectFrom }) => [
      'mail.status',
      'mail.generation',
      'mail.attempts',
      selectFrom('mail as earlier')
        .select('earlier.id')
        .where('earlier.content_identity', '=', findings.contentIdentity)
        .where('earlier.id', '!=', mailId)
        .where('earlier.duplicate_of', 'is', null)
        .orderBy('earlier.id')
        .limit(1)
        .as('duplicateOf'),
    ])
    .where('mail.id', '=', mailId)
    .forUpdate('mail')
    .executeTakeFirst();
  return row?.status === 'received' && row.generation === generation ? row : null;
}

/** Ends of mail that counts as received. */
const RECEIVED: readonly MailStatus[] = ['filed', 'held'];

async function write(
  transaction: Transaction<Schema>,
  { mailId, findings }: EndingMail,
  ending: Ending,
  { duplicateOf, attempts }: Taken,
): Promise<void> {
  const found = {
    content_identity: findings.contentIdentity,
    duplicate_of: duplicateOf,
    message_id: findings.messageId && storable(findings.messageId),
    subject: findings.subject && storable(findings.subject),
    sender: findings.sender && storable(findings.sender),
    sent_at: storableMoment(findings.sentAt),
    verdicts: storableJson(findings.verdicts),
    contents: storableJson(findings.contents),
    route: findings.route && storableJson(findings.route),
    profile_ids: findings.profileIds,
    trace: storableJson(findings.trace),
    rendition_sha256: findings.rendition?.sha256 ?? null,
    rendition_pages: findings.rendition?.pages ?? null,
    rendition_recipe: findings.rendition?.recipe ? storableJson(findings.rendition.recipe) : null,
    rendition_made_at: null,
    rendition_purged_at: null,
    error: null,
    attempts: attempts + 1,
  };
  const change = { to: ending.status, says: ending.says, actor: 'ingest' };
  await changeStatus(transaction, mailId, change, found);
  await writeAddresses(transaction, mailId, findings.addresses);
  await keepWords(transaction, mailId, findings.searchable);
  const type: EventType = `nl.zaakpost.mails.${ending.status}`;
  await appendEvent(transaction, { type, subject: mailId, data: { duplicateOf } });
  const to = findings.route?.acknowledgeTo;
  if (to && RECEIVED.includes(ending.status)) await noteAcknowledgement(transaction, mailId, to);
  if (findings.route?.wrongTokens) await noticeGuessing(transaction, { mailId, sender: findings.sender });
}
