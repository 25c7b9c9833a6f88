import { ZaakpostError } from '../errors.ts';

/**
 * Refuses what needs the content of a mail of which only the headers were fetched.
 *
 * @param undownloadedSize its octets on the server; null: it is here as a whole.
 * @throws ZaakpostError MAIL_NOT_DOWNLOADED
 */
export function refuseUndownloaded(mailId: string, undownloadedSize: string | number | null): void {
  if (undownloadedSize === null) return;
  throw new ZaakpostError('MAIL_NOT_DOWNLOADED', {
    detail: `mail ${mailId}, ${undownloadedSize} octets on its server`,
  });
}
