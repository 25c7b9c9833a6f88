import { type RawBuilder, sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import type { MailStatus } from '../mail/status.ts';
import { comparableAddress, withoutSubaddress } from '../routing/address.ts';
import { profilesFor } from '../routing/profile-match.ts';
import type { Queries } from '../store/database.ts';
import { addressHash, type Place } from './mail-addresses.ts';

/** Where an address was found: a place in the mail, its envelope, or what the ledger and a case have of it. */
export type FoundIn = Place | 'envelope' | 'ledger';

/** A mail that a person sent, or got with us, or that only mentions him. */
export interface PersonsMail {
  id: string;
  status: MailStatus;
  receivedAt: Date;
  subject: string | null;
  /** Whether the person wrote it. */
  sent: boolean;
  /** By what it was found. */
  foundIn: FoundIn[];
  /** Whether the address stands nowhere but in To, Cc, Bcc, Reply-To or the body: a mail of others, it may be. */
  onlyMentioned: boolean;
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

/**
 * Mails in which the address is found and that are not erased, the oldest first: by their rows, and by the addresses that were in
 * their header and text when they were parsed. What stands in files, or in mails within a mail, is not found.
 */
export async function mailsOfPerson(db: Queries, address: string): Promise<PersonsMail[]> {
  const { rows } = await sql<Omit<PersonsMail, 'foundIn' | 'onlyMentioned'> & Found>`
    SELECT mail.id, mail.status, mail.received_at AS "receivedAt", mail.subject,
      coalesce(lower(mail.sender) = ${address}, false) AS sent,
      ${inEnvelope(address)} AS "inEnvelope", ${inLedger(address)} AS "inLedger", named.found_in AS places,
      ARRAY(SELECT DISTINCT cases.number FROM timeline_entry JOIN cases ON cases.id = case_id
        WHERE timeline_entry.mail_id = mail.id ORDER BY cases.number) AS cases,
      EXISTS (SELECT FROM intake_entry WHERE intake_entry.mail_id = mail.id) AS "inIntake"
    FROM mail LEFT JOIN mail_address named ON named.mail_id = mail.id AND named.address_sha256 = ${addressHash(address)}
    WHERE mail.erased_at IS NULL AND (lower(mail.sender) = ${address} OR named.mail_id IS NOT NULL
      OR ${inEnvelope(address)} OR ${inLedger(address)})
    ORDER BY mail.id`.execute(db);
  return rows.map(({ inEnvelope: envelope, inLedger: ledger, places, ...mail }) => {
    const named = new Set<FoundIn>(places ?? []);
    if (mail.sent) named.add('from');
    const foundIn: FoundIn[] = [
      ...named,
      ...(envelope ? ['envelope' as const] : []),
      ...(ledger ? ['ledger' as const] : []),
    ];
    const onlyMentioned = places !== null && !foundIn.some((place) => OF_HIS_OWN.has(place));
    return { ...mail, foundIn, onlyMentioned };
  });
}

interface Found {
  inEnvelope: boolean;
  inLedger: boolean;
  places: Place[] | null;
}

/** Where the address of who sent a mail, or was sent it by the way, stands. What the ledger found out of a mention is one, too. */
const OF_HIS_OWN: ReadonlySet<FoundIn> = new Set(['from', 'sender', 'envelope']);

/** The address, and not as a part of a longer one. */
function pattern(address: string): string {
  const literal = address.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return `(^|[^a-z0-9._%+-])${literal}($|[^a-z0-9.-]|\\.($|[^a-z0-9]))`;
}

const inEnvelope = (address: string): RawBuilder<boolean> =>
  sql<boolean>`coalesce(mail.envelope::text ~* ${pattern(address)}, false)`;

/** Whether what was found out of a mail, or what was filed of it, has the address. */
function inLedger(address: string): RawBuilder<boolean> {
  const like = pattern(address);
  return sql<boolean>`(coalesce(mail.route::text ~* ${like}, false) OR coalesce(mail.trace::text ~* ${like}, false)
    OR coalesce(mail.reason::text ~* ${like}, false) OR coalesce(mail.contents::text ~* ${like}, false)
    OR EXISTS (SELECT FROM timeline_entry WHERE mail_id = mail.id AND timeline_entry.sender ~* ${like})
    OR EXISTS (SELECT FROM intake_entry WHERE mail_id = mail.id AND intake_entry.sender ~* ${like}))`;
}
