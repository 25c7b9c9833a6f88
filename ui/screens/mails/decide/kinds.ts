import type { Status } from '../mail-status.tsx';
import type { MailData } from '../one/mail-data.ts';

/** What can be done with a mail, in the order of its buttons. */
export const KINDS = ['file', 'new-case', 'intake', 'release', 'hold', 'reprocess', 'discard'] as const;

export type Kind = (typeof KINDS)[number];

/** Of mail with which status it can be decided; the API has the last word. */
const FROM: Readonly<Record<Kind, readonly Status[]>> = {
  file: ['held', 'failed', 'discarded'],
  'new-case': ['held', 'failed', 'discarded'],
  intake: ['held', 'failed', 'discarded'],
  release: ['quarantined', 'held', 'discarded'],
  hold: ['failed', 'discarded'],
  reprocess: ['filed', 'held', 'quarantined', 'discarded', 'failed'],
  discard: ['held', 'quarantined', 'failed'],
};

/** What needs no bytes of the mail. */
const WITHOUT_BYTES: ReadonlySet<Kind> = new Set(['hold', 'discard']);

/** Whether a mail with this status may be decided of like this; the rest of the mail may speak against it. */
export const fitsStatus = (kind: Kind, status: Status): boolean => FROM[kind].includes(status);

/** What can be decided of a mail as it is now. */
export function kindsFor({ status, route, verdicts, rawPurgedAt, downloaded }: MailData): Kind[] {
  const stoppedByCheck = status === 'quarantined' || (route === null && verdicts.length > 0);
  const isHere = rawPurgedAt === null && downloaded;
  return KINDS.filter(
    (kind) =>
      fitsStatus(kind, status) &&
      (isHere || WITHOUT_BYTES.has(kind)) &&
      (kind !== 'release' || stoppedByCheck),
  );
}
