import { type RawBuilder, sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import type { MailStatus } from '../mail/status.ts';
import { comparableAddress, withoutSubaddress } from '../routing/address.ts';
import { profilesFor } from '../routing/profile-match.ts';
import type { Queries } from '../store/database.ts';

/** A mail that a person sent, or got with us. */
export interface PersonsMail {
  id: string;
  status: MailStatus;
  receivedAt: Date;
  subject: string | null;
  /** Whether the person wrote it; else his address is among the recipients, or in what was found out of it. */
  sent: boolean;
  /** Numbers of the cases that have it. */
  cases: string[];
  /** Whether document intake has it. */
  inIntake: boolean;
}

/**
 * The address in the form in which it is looked for.
 *
 * @throws ZaakpostError BAD_REQUEST where it is none, or one of ours: that of a profile or a mailbox, which is on mail of everybody.
 */
export async function personsAddress(db: Queries, written: string): Promise<string> {
  const address = comparableAddress(written);
  if (address === null)
    throw new ZaakpostError('BAD_REQUEST', { detail: 'address: must be an e-mail address' });
  const mailbox = db.selectFrom('mailbox').select('id').where(sql`lower(username)`, '=', address);
  const profile = db.selectFrom('profile').select('id').where('address', '=', withoutSubaddress(address));
  const ours =
    (await profilesFor(db, [address])).length > 0 ||
    (await mailbox.executeTakeFirst()) !== undefined ||
    (await profile.executeTakeFirst()) !== undefined;
  if (ours)
    throw new ZaakpostError('BAD_REQUEST', {
      detail: 'address: is that of a profile or mailbox, not of a person',
    });
  return address;
}

/** Mails in which the address is found and that are not erased, the oldest first. Read from rows: addresses in To and Cc only are not found by it. */
export async function mailsOfPerson(db: Queries, address: string): Promise<PersonsMail[]> {
  const { rows } = await sql<PersonsMail>`
    SELECT mail.id, mail.status, mail.received_at AS "receivedAt", mail.subject,
      coalesce(lower(mail.sender) = ${address}, false) AS sent,
      ARRAY(SELECT DISTINCT cases.number FROM timeline_entry JOIN cases ON cases.id = case_id
        WHERE timeline_entry.mail_id = mail.id ORDER BY cases.number) AS cases,
      EXISTS (SELECT FROM intake_entry WHERE intake_entry.mail_id = mail.id) AS "inIntake"
    FROM mail WHERE mail.erased_at IS NULL AND ${mentions(address)}
    ORDER BY mail.id`.execute(db);
  return rows;
}

/** Whether a mail's row, or what was filed of it, has the address: not as a part of a longer one. */
function mentions(address: string): RawBuilder<boolean> {
  const literal = address.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const pattern = `(^|[^a-z0-9._%+-])${literal}($|[^a-z0-9.-]|\\.($|[^a-z0-9]))`;
  return sql<boolean>`(lower(mail.sender) = ${address} OR mail.envelope::text ~* ${pattern}
    OR mail.route::text ~* ${pattern} OR mail.trace::text ~* ${pattern} OR mail.reason ~* ${pattern} OR mail.contents::text ~* ${pattern}
    OR EXISTS (SELECT FROM timeline_entry WHERE mail_id = mail.id AND timeline_entry.sender ~* ${pattern})
    OR EXISTS (SELECT FROM intake_entry WHERE mail_id = mail.id AND intake_entry.sender ~* ${pattern}))`;
}
