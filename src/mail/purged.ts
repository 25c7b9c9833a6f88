import { ZaakpostError } from '../errors.ts';

/**
 * Refuses what needs the bytes of a mail that were deleted.
 *
 * @param purgedAt when they were; null: they are there.
 * @throws ZaakpostError MAIL_PURGED
 */
export function refusePurged(mailId: string, purgedAt: Date | null): void {
  if (purgedAt === null) return;
  throw new ZaakpostError('MAIL_PURGED', { detail: `mail ${mailId}, on ${purgedAt.toISOString()}` });
}
