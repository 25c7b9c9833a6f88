/** An attribute of a TNEF stream (MS-OXTNEF, 2.1.3.3): its data by their place in the stream. */
export interface TnefAttribute {
  /** With the type in its upper half, as the specification lists them. */
  id: number;
  start: number;
  end: number;
}

/** The attributes that can be read, and what is wrong with the stream, or null. */
export interface TnefAttributes {
  attributes: TnefAttribute[];
  defect: string | null;
}

const SIGNATURE = 0x223e9f78;
const HEADER_BYTES = 6;
/** Level, id and length before the data of an attribute, and a checksum behind them. */
const BEFORE_DATA = 9;
const CHECKSUM_BYTES = 2;

/** A message has some thirty, and each file five. */
const MOST_ATTRIBUTES = 20_000;

export const ATTRIBUTE = {
  body: 0x2800c,
  messageProperties: 0x69003,
  oemCodePage: 0x69007,
  attachmentBegins: 0x69002,
  attachmentTitle: 0x18010,
  attachmentData: 0x6800f,
  attachmentProperties: 0x69005,
} as const;

/** Whether octets begin as a TNEF stream does. */
export function isTnef(octets: Buffer): boolean {
  return octets.length >= HEADER_BYTES && octets.readUInt32LE(0) === SIGNATURE;
}

/** Lists the attributes of a stream up to where it is damaged. */
export function readAttributes(stream: Buffer): TnefAttributes {
  const attributes: TnefAttribute[] = [];
  if (!isTnef(stream)) return { attributes, defect: 'no TNEF signature' };
  let defect: string | null = null;
  let place = HEADER_BYTES;
  while (place < stream.length) {
    if (attributes.length === MOST_ATTRIBUTES)
      return { attributes, defect: `more than ${MOST_ATTRIBUTES} attributes` };
    // zeros behind the last attribute are padding
    if (stream[place] === 0) return { attributes, defect };
    if (place + BEFORE_DATA > stream.length) return { attributes, defect: 'ends in an attribute' };
    const id = stream.readUInt32LE(place + 1);
    const start = place + BEFORE_DATA;
    const end = start + stream.readUInt32LE(place + 5);
    if (end > stream.length) {
      attributes.push({ id, start, end: stream.length });
      return { attributes, defect: `attribute ${id.toString(16)} is cut` };
    }
    attributes.push({ id, start, end });
    const isCut = end + CHECKSUM_BYTES > stream.length;
    if (isCut || stream.readUInt16LE(end) !== sumOf(stream, start, end)) {
      defect ??= `checksum of attribute ${id.toString(16)} is wrong`;
    }
    place = end + CHECKSUM_BYTES;
  }
  return { attributes, defect };
}

/** The octets added up, in sixteen bits. */
function sumOf(stream: Buffer, start: number, end: number): number {
  let sum = 0;
  for (let place = start; place < end; place++) sum += stream[place] ?? 0;
  return sum & 0xffff;
}
