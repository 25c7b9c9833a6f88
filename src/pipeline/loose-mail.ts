import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { sql } from 'kysely';
import type { CheckSubject } from '../checks/check.ts';
import { ZaakpostError } from '../errors.ts';
import type { Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
import { mailboxSettings, type Unparsed } from './unparsed.ts';

/** How a mail that is only looked at is taken to have come. */
export interface Circumstances {
  /** Whom it was delivered to, as the envelope says. */
  recipients?: readonly string[] | undefined;
  /** Name or id of the mailbox that it came by. */
  mailbox?: string | undefined;
}

/**
 * A mail that is in no ledger, to be looked at as if it had come in this way.
 *
 * @throws ZaakpostError NOT_FOUND where there is no such mailbox.
 */
export async function looseMail(
  db: Queries,
  raw: CheckSubject['raw'],
  { recipients, mailbox: reference }: Circumstances,
): Promise<Unparsed> {
  const mailbox = reference === undefined ? null : await mailboxCalled(db, reference);
  return {
    mailId: newId(),
    raw,
    envelope: recipients && recipients.length > 0 ? { recipients: [...recipients] } : null,
    mailboxId: mailbox?.id ?? null,
    mailbox: mailbox && mailboxSettings(mailbox),
    decision: null,
  };
}

/**
 * The bytes of a file that is a mail.
 *
 * @throws ZaakpostError FILE_INVALID where it cannot be read.
 */
export async function mailFile(path: string): Promise<CheckSubject['raw']> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    await using file = await open(path);
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      hash.update(chunk as Buffer);
      size += (chunk as Buffer).length;
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new ZaakpostError('FILE_INVALID', { detail: `${path}: ${code}`, cause });
  }
  return { path, size, sha256: hash.digest('hex') };
}

async function mailboxCalled(db: Queries, reference: string) {
  const row = await db
    .selectFrom('mailbox')
    .select(['id', 'policy', 'trusted_authserv_id', 'trusted_spam_headers'])
    .where((where) => where.or([where('name', '=', reference), where(sql`id::text`, '=', reference)]))
    .executeTakeFirst();
  if (!row) throw new ZaakpostError('NOT_FOUND', { detail: `mailbox ${reference}` });
  return row;
}
