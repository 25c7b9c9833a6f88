import { ZaakpostError } from '../errors.ts';
import type { EmailAddress } from '../mail/message.ts';
import type { MailView } from '../render/browser/mail-view.ts';
import type { Language } from '../words/language.ts';
import { type PreviewContext, storedMail } from './preview.ts';

/** The body of a stored mail to be looked at, and whom it is from and for as its head says. */
export interface StoredMailView extends MailView {
  from: EmailAddress[];
  to: EmailAddress[];
  cc: EmailAddress[];
  replyTo: EmailAddress[];
}

/** Addresses that are shown of a field. */
const MOST_ADDRESSES = 200;

/**
 * Makes a stored mail a page to be looked at. What is in quarantine is not: it is read as text (`mailText`).
 *
 * @param language of what stands in the place of pictures.
 * @throws ZaakpostError NOT_FOUND, MAIL_QUARANTINED, MAIL_PURGED, MAIL_NOT_DOWNLOADED, BLOB_MISSING, PARSE_FAILED, RENDER_FAILED
 */
export async function viewMail(
  context: PreviewContext,
  mailId: string,
  language: Language,
): Promise<StoredMailView> {
  const { db, threads, limits } = context;
  const { raw } = await storedMail(context, mailId);
  const { status } = await db
    .selectFrom('mail')
    .select('status')
    .where('id', '=', mailId)
    .executeTakeFirstOrThrow();
  if (status === 'quarantined') throw new ZaakpostError('MAIL_QUARANTINED', { detail: `mail ${mailId}` });
  const parsed = await threads.parse({ path: raw.path, limits });
  const view = await threads.mailView({ path: raw.path, parsed, language });
  const first = (addresses: EmailAddress[]) => addresses.slice(0, MOST_ADDRESSES);
  const { from, to, cc, replyTo } = parsed;
  return { ...view, from: first(from), to: first(to), cc: first(cc), replyTo: first(replyTo) };
}
