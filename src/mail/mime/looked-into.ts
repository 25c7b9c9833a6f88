import { calendarEvents } from '../calendar/event.ts';
import type { EmailBodyPart } from '../message.ts';
import { pgpKind } from '../pgp/pgp.ts';
import { listZip, ZIP_TAIL_BYTES } from '../zip/listing.ts';
import { bodyText } from './body-text.ts';
import type { ContentDigest } from './content.ts';
import type { ParseSession } from './session.ts';

/** How much of a file is looked at: octets from its beginning and from its end. */
export interface Look {
  first: number;
  last: number;
}

const CALENDAR: Look = { first: 256 * 1024, last: 0 };
const ZIP: Look = { first: 0, last: ZIP_TAIL_BYTES };
const PGP: Look = { first: 4096, last: 0 };
const NOTHING: Look = { first: 0, last: 0 };

const ZIP_TYPE = /^application\/(x-)?zip(-compressed)?$/;
const PGP_TYPE = /^application\/(x-)?pgp(-encrypted)?$/;

/** What of a file is to be looked at, by its type, or by its name where the type says nothing. */
export function lookAt({ type, name }: EmailBodyPart): Look {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
  const isOpaque = type === 'application/octet-stream';
  if (type === 'text/calendar' || (extension === 'ics' && isOpaque)) return CALENDAR;
  if (ZIP_TYPE.test(type) || (extension === 'zip' && type.startsWith('application/'))) return ZIP;
  const isPgpName = ['asc', 'pgp', 'gpg'].includes(extension) && type !== 'application/pgp-signature';
  return isPgpName || PGP_TYPE.test(type) ? PGP : NOTHING;
}

/** Tells the session what is in a file: the events of a calendar, the list of a zip, that it is encrypted by PGP. */
export function lookInto(
  part: EmailBodyPart,
  partId: string,
  content: ContentDigest,
  session: ParseSession,
): void {
  const look = lookAt(part);
  if (look === ZIP) {
    const listing = listZip(content.last, content.size, partId);
    if (listing) session.archives.push(listing);
    else session.problems.add('zip-damaged', partId, String(content.size));
  } else if (look === CALENDAR) {
    const isCut = content.kept.length < content.size;
    const events = calendarEvents(bodyText(content.kept, part, isCut).text, partId);
    if (events) session.addEvents(events);
    else session.problems.add('calendar-invalid', partId, '');
  } else if (look === PGP && pgpKind(content.kept.subarray(0, PGP.first)) === 'encrypted') {
    session.addEncrypted({ partId, by: 'PGP', detail: part.name ?? part.type });
  }
}
