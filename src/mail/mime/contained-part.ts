import { type ContentRange, type EmailBodyPart, rangeOf } from '../message.ts';

/** A part that has no header of its own: what a container holds, or a multipart that its contents are put together in. */
export function containedPart(type: string, partId: string | null, range: ContentRange): EmailBodyPart {
  return {
    partId,
    blobId: null,
    size: 0,
    name: null,
    type,
    charset: null,
    disposition: null,
    cid: null,
    location: null,
    ...rangeOf(range),
    subParts: [],
  };
}
