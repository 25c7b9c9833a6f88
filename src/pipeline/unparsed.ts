import type { Selectable } from 'kysely';
import type { CheckSubject } from '../checks/check.ts';
import { ZaakpostError } from '../errors.ts';
import { refusePurged } from '../mail/purged.ts';
import { refuseUndownloaded } from '../mail/undownloaded.ts';
import { type StandingDecision, standingDecision } from '../routing/decision.ts';
import type { BlobStore } from '../store/blobs.ts';
import type { Queries } from '../store/database.ts';
import type { MailboxTable } from '../store/schema/mailboxes.ts';
import type { MailTable } from '../store/schema/mails.ts';

/** A mail before it is parsed: its bytes, what the way in knows of it, and what its mailbox says of it. */
export interface Unparsed extends Omit<CheckSubject, 'parsed'> {
  /** None for mail that was pushed or handed in as a file. */
  mailboxId?: string | null;
  /** What a person decided of it. */
  decision: StandingDecision | null;
}

type MailColumns =
  | 'id'
  | 'mailbox_id'
  | 'undownloaded_size'
  | 'raw_sha256'
  | 'raw_size'
  | 'raw_purged_at'
  | 'envelope'
  | 'origin'
  | 'decision';

type MailboxColumns = 'policy' | 'trusted_authserv_id' | 'trusted_spam_headers';

type Row = Pick<Selectable<MailTable>, MailColumns> &
  Pick<Nullable<Selectable<MailboxTable>>, MailboxColumns>;

/** A mail that was pushed has no mailbox. */
type Nullable<T> = { [K in keyof T]: T[K] | null };

/** Mails of the ledger with what `unparsedOf` needs. */
export const unparsedRows = (db: Queries) =>
  db
    .selectFrom('mail')
    .leftJoin('mailbox', 'mailbox.id', 'mail.mailbox_id')
    .select([
      'mail.id',
      'mail.mailbox_id',
      'mail.raw_sha256',
      'mail.undownloaded_size',
      'mail.raw_size',
      'mail.raw_purged_at',
      'mail.envelope',
      'mail.origin',
      'mail.decision',
    ])
    .select(['mailbox.policy', 'mailbox.trusted_authserv_id', 'mailbox.trusted_spam_headers']);

/**
 * A mail of the ledger as it is before it is parsed.
 *
 * @throws ZaakpostError MAIL_PURGED where its bytes were deleted; MAIL_NOT_DOWNLOADED where only its headers are here; BLOB_MISSING where its bytes are not there.
 */
export async function unparsedOf(row: Row, blobs: BlobStore): Promise<Unparsed> {
  const { id, raw_sha256: sha256, raw_size, envelope, origin, policy } = row;
  refusePurged(id, row.raw_purged_at);
  refuseUndownloaded(id, row.undownloaded_size);
  if (!(await blobs.has(sha256))) throw new ZaakpostError('BLOB_MISSING', { detail: sha256 });
  return {
    mailId: id,
    raw: { path: blobs.path(sha256), size: Number(raw_size), sha256 },
    envelope,
    origin,
    decision: standingDecision.nullable().parse(row.decision),
    mailboxId: row.mailbox_id,
    mailbox: policy && mailboxSettings({ ...row, policy }),
  };
}

/** What is set for a mailbox of what is found in its mail, by its row. */
export const mailboxSettings = (
  row: Pick<Selectable<MailboxTable>, MailboxColumns>,
): NonNullable<Unparsed['mailbox']> => ({
  policy: row.policy,
  trustedAuthservId: row.trusted_authserv_id,
  trustedSpamHeaders: row.trusted_spam_headers,
});
