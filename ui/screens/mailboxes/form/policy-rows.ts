import type { MailboxSettings } from '../mailbox-queries.ts';

type PolicyRow = NonNullable<MailboxSettings['policy']>[number];

/** A row of the policy as it stands in the form. */
export interface PolicyRowDraft extends PolicyRow {
  /** Of the row, whatever it says. */
  key: string;
}

/** Any result that no other row of the check names. */
export const ANY = '*';

/** A row for another check, or another result. */
export const newRow = (): PolicyRowDraft => ({
  key: crypto.randomUUID(),
  check: 'spam',
  result: 'spam',
  action: 'quarantine',
});

/** The rows of a policy for the form. */
export const rowDraftsOf = (rows: readonly PolicyRow[]): PolicyRowDraft[] =>
  rows.map((row, index) => ({ ...row, key: String(index) }));

/** In the order in which they are asked: a row for any other result of its check comes after those that name one. */
export const inOrder = (rows: readonly PolicyRowDraft[]): PolicyRowDraft[] =>
  rows.toSorted((one, other) => Number(one.result === ANY) - Number(other.result === ANY));

/** The rows for the API. */
export const rowsOf = (rows: readonly PolicyRowDraft[]): PolicyRow[] =>
  inOrder(rows).map(({ key: _, ...row }) => row);
