import { charsetNamed } from '../mime/charset-label.ts';
import { oneLine } from '../mime/one-line.ts';

/** A property of a message or an attachment (MS-OXTNEF, 2.1.3.4; MS-OXPROPS): its first value, by its place. */
export interface TnefProperty {
  type: number;
  start: number;
  end: number;
}

/** Properties by their id; named ones are left out. Of one id the first counts. */
export type TnefProperties = Map<number, TnefProperty>;

export const PROPERTY = {
  subject: 0x0037,
  body: 0x1000,
  rtfCompressed: 0x1009,
  bodyHtml: 0x1013,
  displayName: 0x3001,
  attachData: 0x3701,
  attachFileName: 0x3704,
  attachMethod: 0x3705,
  attachLongFileName: 0x3707,
  attachMimeTag: 0x370e,
  attachContentId: 0x3712,
  attachContentLocation: 0x3713,
  internetCodePage: 0x3fde,
} as const;

export const TYPE = { long: 0x03, string8: 0x1e, unicode: 0x1f, binary: 0x102, object: 0x0d } as const;

const MULTIPLE = 0x1000;
const FIRST_NAMED = 0x8000;
const GUID_BYTES = 16;

/** Octets of a value of fixed length, padded to four. */
const FIXED: Record<number, number> = {
  ...{ 1: 4, 2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16 },
};
const VARIABLE: ReadonlySet<number> = new Set([TYPE.string8, TYPE.unicode, TYPE.binary, TYPE.object]);

/** A message has some hundred. */
const MOST_PROPERTIES = 10_000;

/** A reader that knows where it is; beyond the end it reads zeros and says so. */
class Cursor {
  readonly #octets: Buffer;
  readonly #end: number;
  place: number;
  isBeyond = false;

  constructor(octets: Buffer, start: number, end: number) {
    this.#octets = octets;
    this.place = start;
    this.#end = end;
  }

  long(): number {
    const place = this.skip(4);
    return this.isBeyond ? 0 : this.#octets.readUInt32LE(place);
  }

  /** Passes over octets; returns the place of the first. */
  skip(length: number): number {
    const { place } = this;
    this.place += length;
    if (this.place > this.#end) this.isBeyond = true;
    return place;
  }
}

/**
 * Lists the properties in octets `start`..`end` of a stream.
 *
 * @returns `defect`: where the list ends before it should; what comes before is there.
 */
export function readProperties(
  stream: Buffer,
  start: number,
  end: number,
): { properties: TnefProperties; defect: string | null } {
  const properties: TnefProperties = new Map();
  const cursor = new Cursor(stream, start, end);
  const count = cursor.long();
  for (let index = 0; index < count; index++) {
    if (index === MOST_PROPERTIES) return { properties, defect: `more than ${MOST_PROPERTIES} properties` };
    const tag = cursor.long();
    const id = tag >>> 16;
    if (id >= FIRST_NAMED) skipName(cursor);
    const value = readValue(cursor, tag & 0xffff);
    if (!value) return { properties, defect: `property ${id.toString(16)} has an unknown type` };
    if (cursor.isBeyond) return { properties, defect: `property ${id.toString(16)} is cut` };
    if (id < FIRST_NAMED && !properties.has(id)) properties.set(id, value);
  }
  return { properties, defect: cursor.isBeyond ? 'no properties where they should be' : null };
}

function skipName(cursor: Cursor): void {
  cursor.skip(GUID_BYTES);
  if (cursor.long() === 0) cursor.skip(4);
  else cursor.skip(padded(cursor.long()));
}

/** Reads over all values and returns the first; null where nobody knows how long they are. */
function readValue(cursor: Cursor, tagType: number): TnefProperty | null {
  const type = tagType & ~MULTIPLE;
  const isVariable = VARIABLE.has(type);
  const fixed = FIXED[type];
  if (!isVariable && fixed === undefined) return null;
  const count = isVariable || tagType !== type ? cursor.long() : 1;
  let first: TnefProperty | null = null;
  for (let index = 0; index < count && !cursor.isBeyond; index++) {
    const length = fixed ?? cursor.long();
    const start = cursor.skip(padded(length));
    first ??= { type, start, end: start + length };
  }
  return first ?? { type, start: cursor.place, end: cursor.place };
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** Text of a property, without what ends it; null where it has none. */
export function textProperty(
  stream: Buffer,
  property: TnefProperty | undefined,
  charset: string,
): string | null {
  const range = property && textRange(stream, property);
  if (!range) return null;
  const { type } = property;
  const octets = stream.subarray(range.start, range.end);
  return oneLine(charsetNamed(type === TYPE.unicode ? 'utf-16le' : charset).decode(octets)) || null;
}

/** Where the text of a property lies, without the zero that ends it; null where it is no text. */
export function textRange(stream: Buffer, { type, start, end }: TnefProperty) {
  if (type !== TYPE.unicode && type !== TYPE.string8) return null;
  const unit = type === TYPE.unicode ? 2 : 1;
  let last = end - ((end - start) % unit);
  while (last - unit >= start && stream.subarray(last - unit, last).every((octet) => octet === 0))
    last -= unit;
  return { start, end: last };
}

export function longProperty(stream: Buffer, property: TnefProperty | undefined): number | null {
  return property?.type === TYPE.long ? stream.readUInt32LE(property.start) : null;
}
