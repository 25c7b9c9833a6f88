import { sql, type Transaction } from 'kysely';
import { actAs } from '../accounts/change-as.ts';
import { forgetAnswers } from '../accounts/idempotent-request.ts';
import { ZaakpostError } from '../errors.ts';
import { BlobRemoval } from '../store/blob-removal.ts';
import type { BlobStore } from '../store/blobs.ts';
import type { Database } from '../store/database.ts';
import { newId } from '../store/id.ts';
import type { Schema } from '../store/schema.ts';
import type { SecretBox } from '../store/secrets.ts';
import { say } from '../words/saying.ts';
import { forgetReleased, referredBlobs, releaseBlobs } from './blob-references.ts';
import { eraseCaseFiles } from './erase-case-files.ts';
import { personReference } from './person-reference.ts';
import { mailsOfPerson, type PersonsMail, personsAddress } from './persons-mail.ts';
import { alone, SETTLED_MS } from './retention.ts';

/** What is to be erased. */
export interface ErasureRequest {
  address: string;
  /** Whether cases and document intake keep what they have of the mail, as the law on archives may ask. */
  caseFiles: 'keep' | 'erase';
  /** Whether mail is erased, too, that only mentions the address: in To, Cc, Bcc, Reply-To or its text. Not where left out. */
  alsoMentioned?: boolean | undefined;
}

/** What was erased, or would be. */
export interface Erasure {
  /** All in which the address was found; those that only mention it are erased where that is asked for. */
  mails: PersonsMail[];
  /** How many of what; nothing in it names the person. */
  report: Record<string, number>;
}

/**
 * Erases a person's mail: its bytes, and every text of it in the ledger (subject, sender, envelope, trace, verdicts, reasons), and where it
 * is asked for also what cases and document intake have of it. The skeleton stays: id, source keys, hashes, status, times, and who
 * erased it; so the mail does not come in again. Mail that is on its way now is left, and counted as such: ask again.
 *
 * Bytes that were stored within the last hour go with the next purge.
 *
 * @param actor who does it; kept with each mail and with the report.
 * @throws ZaakpostError BAD_REQUEST where it is no person's address.
 */
export async function erasePerson(
  { db, blobs, secrets }: { db: Database; blobs: BlobStore; secrets: SecretBox },
  { address: written, caseFiles, alsoMentioned = false }: ErasureRequest,
  actor: string,
): Promise<Erasure> {
  const address = await personsAddress(db, written);
  const mails = await mailsOfPerson(db, address);
  const chosen = mails.filter(({ onlyMentioned }) => alsoMentioned || !onlyMentioned);
  const report: Record<string, number> = {};
  for (const { id } of chosen) {
    const counts = await db
      .transaction()
      .execute((transaction) => eraseMail(transaction, id, caseFiles, actor));
    sum(report, counts);
  }
  const rest = await db
    .transaction()
    .execute((transaction) => eraseRest(transaction, address, caseFiles, actor));
  sum(report, rest);
  const told = tellsOf([address, written.trim(), ...chosen.map(({ id }) => id)]);
  sum(report, { 'stored answers': await forgetAnswers(db, secrets, told) });
  sum(report, await removeBlobs(db, blobs));
  sum(report, { 'mails left that only mention it': mails.length - chosen.length });
  await db
    .insertInto('person_erasure')
    .values({
      id: newId(),
      actor,
      case_files: caseFiles,
      person_reference: personReference(secrets, address),
      report: JSON.stringify(report),
    })
    .execute();
  return { mails, report };
}

/** Whether a text holds one of these, in upper or lower case. */
function tellsOf(sought: readonly string[]): (text: string) => boolean {
  const wanted = sought.map((each) => each.toLowerCase());
  return (text) => wanted.some((each) => text.toLowerCase().includes(each));
}

/** What `erasePerson` would erase. Nothing is written. @throws as it does. */
export async function previewErasure(
  db: Database,
  { address, caseFiles, alsoMentioned = false }: ErasureRequest,
): Promise<Erasure> {
  const mails = await mailsOfPerson(db, await personsAddress(db, address));
  const chosen = mails.filter(({ onlyMentioned }) => alsoMentioned || !onlyMentioned);
  const underway = chosen.filter(({ status }) => status === 'received').length;
  const filed = chosen.filter(({ cases, inIntake }) => cases.length > 0 || inIntake).length;
  const report: Record<string, number> = {};
  sum(report, {
    mails: chosen.length - underway,
    'mails left that only mention it': mails.length - chosen.length,
    'mails on their way': underway,
    [caseFiles === 'keep' ? 'mails kept in case files' : 'mails erased from case files']: filed,
  });
  return { mails, report };
}

async function eraseMail(
  transaction: Transaction<Schema>,
  id: string,
  caseFiles: ErasureRequest['caseFiles'],
  actor: string,
): Promise<Record<string, number>> {
  const mail = await transaction
    .selectFrom('mail')
    .select(['status', 'raw_sha256', 'rendition_sha256'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!mail) return {};
  if (mail.status === 'received') return { 'mails on their way': 1 };
  const counts = await eraseCaseFiles(transaction, id, caseFiles);
  // The case file goes on having them: what answers the mail finds its case by the Message-ID, and its PDF may have to be made again.
  const kept = caseFiles === 'keep' && (counts['mails kept in case files'] ?? 0) > 0;
  const erased = sql<null>`NULL`;
  await transaction
    .updateTable('mail')
    .set({
      subject: null,
      sender: null,
      sent_at: null,
      envelope: null,
      ...(kept ? {} : { message_id: null, rendition_recipe: null }),
      verdicts: '[]',
      route: null,
      trace: '[]',
      decision: null,
      contents: null,
      error: null,
      reason: ERASED,
      raw_purged_at: sql<Date>`coalesce(raw_purged_at, now())`,
      erased_at: sql<Date>`now()`,
      erased_by: actor,
    })
    .where('id', '=', id)
    .execute();
  await transaction
    .updateTable('mail_status_change')
    .set({ reason: erased })
    .where('mail_id', '=', id)
    .execute();
  const { status } = mail;
  await transaction
    .insertInto('mail_status_change')
    .values({ mail_id: id, from_status: status, to_status: status, reason: ERASED, actor })
    .execute();
  await transaction.deleteFrom('acknowledgement').where('mail_id', '=', id).execute();
  await transaction.deleteFrom('mail_address').where('mail_id', '=', id).execute();
  await releaseBlobs(transaction, [
    mail.raw_sha256,
    ...(mail.rendition_sha256 ? [mail.rendition_sha256] : []),
  ]);
  return { mails: 1, ...counts };
}

const ERASED = JSON.stringify([say('erased')]);

/** A rule in the history of settings, without whom it was of. */
const NAMELESS = JSON.stringify({ sender: '', subject_pattern: '' });

/** What else names the person: rules, and, with the case files, who asked for a case. */
async function eraseRest(
  transaction: Transaction<Schema>,
  address: string,
  caseFiles: ErasureRequest['caseFiles'],
  actor: string,
): Promise<Record<string, number>> {
  await actAs(transaction, actor);
  const rules = await transaction
    .deleteFrom('decision_rule')
    .where('sender', '=', address)
    .executeTakeFirst();
  // Removing them has put them into the history of settings once more.
  await sql`
    UPDATE settings_change SET name = '', before = before || ${NAMELESS}::jsonb, after = after || ${NAMELESS}::jsonb
    WHERE kind = 'decision-rule' AND ${address} IN (before ->> 'sender', after ->> 'sender')`.execute(
    transaction,
  );
  const receipts = await transaction
    .deleteFrom('acknowledgement')
    .where('recipient', '=', address)
    .executeTakeFirst();
  const counts = {
    'decision rules': Number(rules.numDeletedRows),
    acknowledgements: Number(receipts.numDeletedRows),
  };
  if (caseFiles === 'keep') return counts;
  const cases = await sql`
    UPDATE cases SET requester_name = NULL, requester_address = NULL, description = '',
      attributes = (SELECT coalesce(jsonb_object_agg(key, ''), '{}') FROM jsonb_object_keys(attributes) AS key)
    WHERE lower(requester_address) = ${address}`.execute(transaction);
  const sent = await sql`
    UPDATE sent_mail SET recipients = array_remove(recipients, ${address})
    WHERE ${address} = ANY (recipients)`.execute(transaction);
  return {
    ...counts,
    'requesters of cases': Number(cases.numAffectedRows ?? 0n),
    'recipients of sent mail': Number(sent.numAffectedRows ?? 0n),
  };
}

/** Removes at once what may go; the rest waits for the purge, also where one is under way. */
async function removeBlobs(db: Database, blobs: BlobStore): Promise<Record<string, number>> {
  const removal = new BlobRemoval(blobs);
  const work = async () => {
    const released = await db.selectFrom('released_blob').select('sha256').execute();
    const found = await Promise.all(released.map(({ sha256 }) => removal.find(sha256)));
    const settled = found.flatMap((blob) => (blob && blob.storedAt <= Date.now() - SETTLED_MS ? [blob] : []));
    const removed = await removal.remove(settled, (names) => referredBlobs(db, names));
    await forgetReleased(
      db,
      removed.map(({ sha256 }) => sha256),
    );
    return removed.length;
  };
  const removed = await alone({ db }, work).catch((error: unknown) => {
    if (error instanceof ZaakpostError && error.code === 'CONFLICT') return 0;
    throw error;
  });
  return { blobs: removed };
}

function sum(report: Record<string, number>, counts: Record<string, number>): void {
  for (const [what, count] of Object.entries(counts))
    if (count > 0) report[what] = (report[what] ?? 0) + count;
}
