import { api, dataOf } from '../../../api/client.ts';
import { EMPTY, sendDecision } from '../decide/decision.ts';
import { fitsStatus } from '../decide/kinds.ts';
import type { MailSummary } from '../mail-columns.tsx';
import type { Failure } from './bulk-run.ts';

/** What can be done with several mails at once, in the order of the buttons. */
export const BULK_KINDS = ['reprocess', 'release', 'discard'] as const;

export type BulkKind = (typeof BULK_KINDS)[number];

/** The API left the mail as it is, and need not say why. */
export class PassedOver extends Error {}

/** How many at a time: those that are decided of go one by one, so that each has its own answer. */
export const STEPS: Readonly<Record<BulkKind, number>> = { reprocess: 25, release: 1, discard: 1 };

/** Those that it can be done with, by their status. */
export const fitting = (kind: BulkKind, mails: readonly MailSummary[]): MailSummary[] =>
  mails.filter(({ status }) => fitsStatus(kind, status));

/**
 * Does it with some mails.
 *
 * @returns those that it was not done with.
 * @throws ProblemError where it was done with none of them.
 */
export async function actOn(
  kind: BulkKind,
  mails: readonly MailSummary[],
  reason: string,
): Promise<Failure[]> {
  if (kind === 'reprocess') return reprocess(mails);
  for (const { id } of mails) await sendDecision(id, kind, { ...EMPTY, reason });
  return [];
}

/** What a person set aside is sent its way again only where it is asked for by its status. */
async function reprocess(mails: readonly MailSummary[]): Promise<Failure[]> {
  const sent = new Set<string>();
  const setAside = mails.filter(({ status }) => status === 'discarded');
  const others = mails.filter(({ status }) => status !== 'discarded');
  for (const [some, status] of [[others, {}] as const, [setAside, { status: 'discarded' }] as const]) {
    if (some.length === 0) continue;
    const body = { ids: some.map(({ id }) => id), limit: some.length, ...status };
    const { mailIds } = await dataOf(api.POST('/mails/reprocess', { body }));
    for (const id of mailIds) sent.add(id);
  }
  return mails.filter(({ id }) => !sent.has(id)).map((mail) => ({ mail, error: new PassedOver() }));
}
