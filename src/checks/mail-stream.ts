import type { Content } from './clamd.ts';

/** A field line, which a mail begins with (RFC 5322, 2.2), or the separator of an mbox. */
const FIELD_LINE = /^(?:>?From [^\r\n]*\r?\n)?[!-9;-~]{1,76}[ \t]*:/;

/** A field that clamd knows mail by. It looks into MIME only where the first octets are those of a field that it knows. */
const KNOWN_FIELD = Buffer.from('Received: by zaakpost\r\n');

/** Content for the scanner: where it begins as a mail does, in such a way that clamd takes it for one. */
export async function* asMail(content: Content): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const chunk of content) {
    if (isFirst && chunk.length > 0) {
      isFirst = false;
      if (FIELD_LINE.test(Buffer.from(chunk.subarray(0, 1000)).toString('latin1'))) yield KNOWN_FIELD;
    }
    yield chunk;
  }
}

/** Content without the octets at some places. */
export async function* without(
  content: AsyncIterable<Uint8Array>,
  places: readonly { start: number; end: number }[],
): AsyncGenerator<Uint8Array> {
  const left = places.toSorted((one, other) => one.start - other.start);
  let place = 0;
  for await (const chunk of content) {
    const end = place + chunk.length;
    while (place < end) {
      while (left[0] && left[0].end <= place) left.shift();
      const from = Math.max(place, left[0]?.start ?? end);
      if (from > place)
        yield chunk.subarray(chunk.length - (end - place), chunk.length - (end - Math.min(from, end)));
      place = Math.min(end, left[0] && left[0].start <= from ? left[0].end : end);
    }
    place = end;
  }
}
