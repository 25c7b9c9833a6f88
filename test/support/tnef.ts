import { checksum } from '../../src/mail/tnef/lzfu.ts';

/** A message to be written as a TNEF stream. */
export interface TnefOutline {
  subject?: string;
  /** As a property, in UTF-16. */
  text?: string;
  /** As octets of UTF-8. */
  html?: string;
  rtf?: string;
  files?: TnefFileOutline[];
}

export interface TnefFileOutline {
  name: string;
  type?: string;
  cid?: string;
  /** A message in the message is given as its outline. */
  content: Buffer | TnefOutline;
}

const UNICODE = 0x1f;
const BINARY = 0x102;
const LONG = 0x03;
const OBJECT = 0x0d;
const MESSAGE_OBJECT = Buffer.from('0703020000000000c000000000000046', 'hex');

/** Writes a TNEF stream (MS-OXTNEF) as Exchange does: text and long names as properties, short names in windows-1252. */
export function tnefOf({ subject, text, html, rtf, files = [] }: TnefOutline): Buffer {
  const properties = [
    ...(subject === undefined ? [] : [property(0x0037, UNICODE, utf16(subject))]),
    ...(text === undefined ? [] : [property(0x1000, UNICODE, utf16(text))]),
    ...(html === undefined ? [] : [property(0x1013, BINARY, Buffer.from(html))]),
    ...(rtf === undefined ? [] : [property(0x1009, BINARY, compressedRtf(Buffer.from(rtf, 'latin1')))]),
    property(0x3fde, LONG, long(65001)),
    namedProperty('Keywords', utf16('een')),
  ];
  return Buffer.concat([
    Buffer.from('789f3e220100', 'hex'),
    attribute(1, 0x69007, Buffer.concat([long(1252), long(0)])),
    attribute(1, 0x69003, propertyList(properties)),
    ...files.flatMap(fileAttributes),
  ]);
}

function fileAttributes({ name, type, cid, content }: TnefFileOutline): Buffer[] {
  const short = Buffer.from(`${name.slice(0, 8)}\0`, 'latin1');
  const isFile = Buffer.isBuffer(content);
  const properties = [
    property(0x3705, LONG, long(isFile ? 1 : 5)),
    property(0x3707, UNICODE, utf16(name)),
    ...(type === undefined ? [] : [property(0x370e, UNICODE, utf16(type))]),
    ...(cid === undefined ? [] : [property(0x3712, UNICODE, utf16(cid))]),
    ...(isFile ? [] : [property(0x3701, OBJECT, Buffer.concat([MESSAGE_OBJECT, tnefOf(content)]))]),
  ];
  return [
    attribute(2, 0x69002, Buffer.alloc(14)),
    attribute(2, 0x18010, short),
    ...(isFile ? [attribute(2, 0x6800f, content)] : []),
    attribute(2, 0x69005, propertyList(properties)),
  ];
}

/** Compressed RTF (MS-OXRTFCP) that has nothing compressed: each octet stands for itself. */
export function compressedRtf(rtf: Buffer): Buffer {
  const runs: Buffer[] = [];
  for (let place = 0; place < rtf.length; place += 8)
    runs.push(Buffer.from([0]), rtf.subarray(place, place + 8));
  const end = (207 + rtf.length) % 4096;
  const last = rtf.length % 8;
  const mark = Buffer.from([(end >> 4) & 0xff, (end << 4) & 0xf0]);
  // the run that is not full gets the mark; a full one needs a run of its own
  const flags = runs.at(last === 0 ? -1 : -2);
  if (last > 0 && flags) flags[0] = 1 << last;
  const content = Buffer.concat([...runs, ...(last === 0 ? [Buffer.from([1])] : []), mark]);
  const header = [long(content.length + 12), long(rtf.length), Buffer.from('LZFu'), long(checksum(content))];
  return Buffer.concat([...header, content]);
}

function attribute(level: number, id: number, data: Buffer): Buffer {
  const sum = data.reduce((total, octet) => (total + octet) & 0xffff, 0);
  const end = Buffer.alloc(2);
  end.writeUInt16LE(sum);
  return Buffer.concat([Buffer.from([level]), long(id), long(data.length), data, end]);
}

function propertyList(properties: Buffer[]): Buffer {
  return Buffer.concat([long(properties.length), ...properties]);
}

function property(id: number, type: number, value: Buffer): Buffer {
  const tag = long(id * 0x10000 + type);
  return Buffer.concat([tag, type === LONG ? value : variable(value)]);
}

/** A property that bears a name instead of a number. */
function namedProperty(name: string, value: Buffer): Buffer {
  const tag = long(0x8001 * 0x10000 + UNICODE);
  return Buffer.concat([tag, Buffer.alloc(16), long(1), padded(utf16(name)), variable(value)]);
}

/** One value of any length. */
const variable = (value: Buffer): Buffer => Buffer.concat([long(1), padded(value)]);

function padded(value: Buffer): Buffer {
  return Buffer.concat([long(value.length), value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
}

const utf16 = (text: string): Buffer => Buffer.from(`${text}\0`, 'utf16le');

function long(value: number): Buffer {
  const octets = Buffer.alloc(4);
  octets.writeUInt32LE(value >>> 0);
  return octets;
}
