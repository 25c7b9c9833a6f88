import iconv from 'iconv-lite';
import { oneLine } from '../mime/one-line.ts';

/** What a zip file says that it holds. Nothing is taken out: what does not fit what is said is the scanner's to find. */
export interface ArchiveListing {
  /** The part that it is. */
  partId: string;
  /** The first ones, at most a hundred. */
  entries: ArchiveEntry[];
  /** Of all that could be read. */
  count: number;
  /** Octets of all of them, unpacked, as the file says. */
  unpackedSize: number;
  /** How many cannot be read without a password. */
  encrypted: number;
}

export interface ArchiveEntry {
  /** With its folders. */
  name: string;
  /** Octets, unpacked, as the file says. */
  size: number;
  encrypted: boolean;
}

/** Octets at the end of a zip file that hold its list, of any but the largest. */
export const ZIP_TAIL_BYTES = 1024 * 1024;

const LISTED = 100;
const LONGEST_NAME = 300;

const CENTRAL_ENTRY = 0x02014b50;
const CENTRAL_ENTRY_BYTES = 46;
const END_RECORD = Buffer.from('PK\x05\x06', 'latin1');
const END_RECORD_BYTES = 22;
const ZIP64_SIZE = 0x0001;
const UNKNOWN = 0xffffffff;
const UTF8_NAME = 1 << 11;

/**
 * Reads the list of a zip file (APPNOTE.TXT, 4.3.12) from its end.
 *
 * @param tail The last octets of the file, or all of it.
 * @param size Octets of the file.
 * @returns null where there is no list, or it begins before `tail`.
 */
export function listZip(tail: Buffer, size: number, partId: string): ArchiveListing | null {
  const end = tail.lastIndexOf(END_RECORD);
  if (end < 0 || end + END_RECORD_BYTES > tail.length) return null;
  // octets before the archive, as of a program that unpacks itself, shift all places: so it is counted back
  const start = end - tail.readUInt32LE(end + 12);
  const place =
    start >= 0 && isEntry(tail, start) ? start : tail.readUInt32LE(end + 16) - (size - tail.length);
  const listing = { partId, entries: [] as ArchiveEntry[], count: 0, unpackedSize: 0, encrypted: 0 };
  for (const entry of entriesAt(tail, place, end)) {
    listing.count++;
    listing.unpackedSize += entry.size;
    if (entry.encrypted) listing.encrypted++;
    if (listing.entries.length < LISTED) listing.entries.push(entry);
  }
  return listing.count > 0 || tail.readUInt16LE(end + 10) === 0 ? listing : null;
}

const isEntry = (tail: Buffer, place: number): boolean =>
  place >= 0 && place + CENTRAL_ENTRY_BYTES <= tail.length && tail.readUInt32LE(place) === CENTRAL_ENTRY;

function* entriesAt(tail: Buffer, start: number, end: number): Generator<ArchiveEntry> {
  let place = start;
  while (place < end && isEntry(tail, place)) {
    const flags = tail.readUInt16LE(place + 8);
    const nameEnd = place + CENTRAL_ENTRY_BYTES + tail.readUInt16LE(place + 28);
    const extraEnd = nameEnd + tail.readUInt16LE(place + 30);
    const name = tail.subarray(place + CENTRAL_ENTRY_BYTES, nameEnd);
    const size = tail.readUInt32LE(place + 24);
    yield {
      name: nameOf(name, (flags & UTF8_NAME) !== 0),
      size: size === UNKNOWN ? longSize(tail.subarray(nameEnd, extraEnd)) : size,
      encrypted: (flags & 1) !== 0,
    };
    place = extraEnd + tail.readUInt16LE(place + 32);
  }
}

/** Names that are not said to be UTF-8 are of code page 437 (APPNOTE.TXT, D.1), or UTF-8 all the same. */
function nameOf(octets: Buffer, isUtf8: boolean): string {
  const utf8 = octets.toString();
  const name = isUtf8 || !utf8.includes('\uFFFD') ? utf8 : iconv.decode(octets, 'cp437');
  return oneLine(name).slice(0, LONGEST_NAME).toWellFormed();
}

/** The size in the extra field of Zip64 (APPNOTE.TXT, 4.5.3). */
function longSize(extra: Buffer): number {
  for (let place = 0; place + 4 <= extra.length; place += 4 + extra.readUInt16LE(place + 2)) {
    if (extra.readUInt16LE(place) === ZIP64_SIZE && place + 12 <= extra.length)
      return Number(extra.readBigUInt64LE(place + 4));
  }
  return UNKNOWN;
}
