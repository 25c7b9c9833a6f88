import { sql, type Transaction } from 'kysely';
import { type Scope, within } from '../accounts/scope.ts';
import type { Verdict } from '../checks/check.ts';
import { appendEvent } from '../events/outbox.ts';
import { headerValues, type ParsedMail, senderOf } from '../mail/message.ts';
import type { Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
import { beyond, type Order } from '../store/order.ts';
import type { Schema } from '../store/schema.ts';
import { storable } from '../store/text.ts';
import { comparableAddress } from './address.ts';
import { profilesFor } from './profile-match.ts';

/** Acknowledgements that one address gets in a day: more is a loop, or a flood in somebody's name. */
const MOST_A_DAY = 5;

/** Accounts behind which nobody reads (RFC 3834, 2; RFC 2142). */
const NOBODY =
  /^(?:mailer-daemon|postmaster|bounces?|owner-.*|.*-(?:request|owner|bounces?)|(?:do[.-]?)?no[._-]?t?[._-]?reply.*|niet[._-]?beantwoorden)(?:\+.*)?@/;

/**
 * Whom an acknowledgement of receipt of this mail would go to; null where none may be sent (RFC 3834, 2 and 4): automatic mail,
 * mail of lists, a null sender, a forged sender, and accounts behind which nobody reads.
 */
export function acknowledgeTo(
  mail: ParsedMail,
  envelope: { sender?: string } | null,
  verdicts: readonly Verdict[],
): string | null {
  const result = (check: string) => verdicts.find((verdict) => verdict.check === check)?.result;
  if (result('automatic') !== 'not automatic' || result('authentication') === 'fail') return null;
  if (envelope?.sender === '' || headerValues(mail, 'Return-Path').some((path) => /^\s*<\s*>/.test(path)))
    return null;
  if (['List-Id', 'List-Post', 'Precedence'].some((name) => headerValues(mail, name).length > 0)) return null;
  const address = comparableAddress((mail.replyTo[0] ?? senderOf(mail))?.email ?? '');
  return address === null || NOBODY.test(address) ? null : address;
}

/**
 * Records that the receipt of a mail is to be acknowledged, with an event for whoever sends it: once for a mail, a few times a
 * day for an address, never to an address of a profile. The time of receipt is that of accepting.
 *
 * @returns whether it was recorded now.
 */
export async function noteAcknowledgement(
  transaction: Transaction<Schema>,
  mailId: string,
  recipient: string,
): Promise<boolean> {
  if ((await profilesFor(transaction, [recipient])).length > 0) return false;
  const { rows } = await sql<{ id: string; received_at: Date }>`
    INSERT INTO acknowledgement (id, mail_id, recipient, received_at)
    SELECT ${newId()}, mail.id, ${storable(recipient)}, mail.received_at FROM mail
    WHERE mail.id = ${mailId} AND ${MOST_A_DAY} > (
      SELECT count(*) FROM acknowledgement AS earlier
      WHERE earlier.recipient = ${storable(recipient)} AND earlier.due_at > now() - interval '1 day'
    )
    ON CONFLICT (mail_id) DO NOTHING RETURNING id, received_at`.execute(transaction);
  const [due] = rows;
  if (!due) return false;
  const data = { acknowledgementId: due.id, receivedAt: due.received_at.toISOString() };
  await appendEvent(transaction, { type: 'nl.zaakpost.mails.acknowledgement-due', subject: mailId, data });
  return true;
}

/** A receipt that is to be acknowledged. */
export interface Acknowledgement {
  id: string;
  mailId: string;
  /** Address, in lower case. */
  recipient: string;
  /** When the mail was accepted: what the acknowledgement says. */
  receivedAt: Date;
  dueAt: Date;
}

/** Which receipts are listed. */
export interface AcknowledgementFilter {
  mailId?: string | undefined;
  /** An address, in any case. */
  recipient?: string | undefined;
  dueFrom?: Date | undefined;
  dueBefore?: Date | undefined;
  /** Only those of mails within it. */
  scope?: Scope | undefined;
  /** Id of the last one of the page before. */
  after?: string | undefined;
  /** desc where it is not said. */
  order?: Order | undefined;
  limit: number;
}

/** Receipts that are to be acknowledged, the newest first where nothing else is asked for. */
export async function listAcknowledgements(
  db: Queries,
  { scope = 'everything', order = 'desc', limit, ...filter }: AcknowledgementFilter,
): Promise<Acknowledgement[]> {
  const { mailId, recipient, dueFrom, dueBefore, after } = filter;
  let query = db
    .selectFrom('acknowledgement')
    .innerJoin('mail', 'mail.id', 'acknowledgement.mail_id')
    .select([
      'acknowledgement.id',
      'acknowledgement.mail_id as mailId',
      'acknowledgement.recipient',
      'acknowledgement.received_at as receivedAt',
      'acknowledgement.due_at as dueAt',
    ])
    .where(within(scope, 'mail'))
    .orderBy('acknowledgement.id', order)
    .limit(limit);
  if (mailId !== undefined) query = query.where('acknowledgement.mail_id', '=', mailId);
  if (recipient !== undefined)
    query = query.where('acknowledgement.recipient', '=', storable(recipient.toLowerCase()));
  if (dueFrom !== undefined) query = query.where('acknowledgement.due_at', '>=', dueFrom);
  if (dueBefore !== undefined) query = query.where('acknowledgement.due_at', '<', dueBefore);
  if (after !== undefined) query = query.where('acknowledgement.id', beyond(order), after);
  return query.execute();
}
