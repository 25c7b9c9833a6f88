/** Where a table of a font file lies. */
interface TableRecord {
  offset: number;
  length: number;
}

/** Flags of a composite glyph's component (OpenType, `glyf` table). */
const ARGS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_XY_SCALE = 0x0040;
const HAS_TWO_BY_TWO = 0x0080;
const HAS_INSTRUCTIONS = 0x0100;

/**
 * The outlines of a TrueType font, from which a font file with only some of its glyphs is written. Glyphs
 * keep their numbers, so that what was shaped for one document fits every other.
 */
export class TrueTypeOutlines {
  readonly #data: Buffer;
  readonly #tables = new Map<string, TableRecord>();
  readonly #longOffsets: boolean;
  readonly #metricCount: number;
  readonly glyphCount: number;

  /** Throws where the bytes are not a TrueType font with `glyf` outlines. */
  constructor(data: Buffer) {
    this.#data = data;
    const count = data.readUInt16BE(4);
    for (let index = 0; index < count; index += 1) {
      const at = 12 + index * 16;
      this.#tables.set(data.toString('latin1', at, at + 4), {
        offset: data.readUInt32BE(at + 8),
        length: data.readUInt32BE(at + 12),
      });
    }
    this.#longOffsets = this.#table('head').readInt16BE(50) === 1;
    this.#metricCount = this.#table('hhea').readUInt16BE(34);
    this.glyphCount = this.#table('maxp').readUInt16BE(4);
  }

  /**
   * A font file (OpenType, TrueType outlines) with the outlines of these glyphs and of those they are
   * composed of, without hinting; numbers of other glyphs stay, empty. Tables: those of ISO 32000-1, 9.9.
   */
  subset(used: Iterable<number>): Buffer {
    const wanted = this.#withComponents(used);
    const last = Math.max(...wanted);
    const bodies: Buffer[] = [];
    const loca = Buffer.alloc((last + 2) * 4);
    const hmtx = Buffer.alloc((last + 1) * 4);
    let at = 0;
    for (let glyph = 0; glyph <= last; glyph += 1) {
      loca.writeUInt32BE(at, glyph * 4);
      if (!wanted.has(glyph)) continue;
      this.#writeMetrics(hmtx, glyph);
      const body = withoutHinting(this.#glyph(glyph));
      const padded = Buffer.alloc(Math.ceil(body.length / 4) * 4);
      body.copy(padded);
      bodies.push(padded);
      at += padded.length;
    }
    loca.writeUInt32BE(at, (last + 1) * 4);
    return fontFile([
      ['glyf', Buffer.concat(bodies)],
      ['head', this.#headWithLongOffsets()],
      ['hhea', patched(this.#table('hhea'), 34, last + 1)],
      ['hmtx', hmtx],
      ['loca', loca],
      ['maxp', this.#maxpWithoutHinting(last + 1)],
    ]);
  }

  #table(tag: string): Buffer {
    const record = this.#tables.get(tag);
    if (record === undefined) throw new Error(`the font has no ${tag} table`);
    return this.#data.subarray(record.offset, record.offset + record.length);
  }

  #glyph(glyph: number): Buffer {
    const loca = this.#table('loca');
    const [start, end] = this.#longOffsets
      ? [loca.readUInt32BE(glyph * 4), loca.readUInt32BE(glyph * 4 + 4)]
      : [loca.readUInt16BE(glyph * 2) * 2, loca.readUInt16BE(glyph * 2 + 2) * 2];
    return this.#table('glyf').subarray(start, end);
  }

  #withComponents(used: Iterable<number>): Set<number> {
    const wanted = new Set([0, ...used]);
    for (const glyph of wanted) {
      for (const component of components(this.#glyph(glyph))) wanted.add(component.glyph);
    }
    return wanted;
  }

  #writeMetrics(hmtx: Buffer, glyph: number): void {
    const source = this.#table('hmtx');
    const advanceAt = Math.min(glyph, this.#metricCount - 1) * 4;
    const bearingAt =
      glyph < this.#metricCount ? glyph * 4 + 2 : this.#metricCount * 4 + (glyph - this.#metricCount) * 2;
    hmtx.writeUInt16BE(source.readUInt16BE(advanceAt), glyph * 4);
    hmtx.writeInt16BE(source.readInt16BE(bearingAt), glyph * 4 + 2);
  }

  #headWithLongOffsets(): Buffer {
    const head = Buffer.from(this.#table('head'));
    head.writeUInt32BE(0, 8);
    head.writeInt16BE(1, 50);
    return head;
  }

  #maxpWithoutHinting(count: number): Buffer {
    const maxp = patched(this.#table('maxp'), 4, count);
    maxp.writeUInt16BE(1, 14);
    maxp.fill(0, 16, 28);
    return maxp;
  }
}

/** A component of a composite glyph: which glyph, and where its flags stand. */
interface Component {
  glyph: number;
  flagsAt: number;
  end: number;
}

function components(glyph: Buffer): Component[] {
  if (glyph.length < 10 || glyph.readInt16BE(0) >= 0) return [];
  const found: Component[] = [];
  let at = 10;
  let flags = MORE_COMPONENTS;
  while ((flags & MORE_COMPONENTS) !== 0) {
    flags = glyph.readUInt16BE(at);
    let end = at + 4 + ((flags & ARGS_ARE_WORDS) !== 0 ? 4 : 2);
    if ((flags & HAS_SCALE) !== 0) end += 2;
    else if ((flags & HAS_XY_SCALE) !== 0) end += 4;
    else if ((flags & HAS_TWO_BY_TWO) !== 0) end += 8;
    found.push({ glyph: glyph.readUInt16BE(at + 2), flagsAt: at, end });
    at = end;
  }
  return found;
}

/** The glyph without its instructions: they steer pixels on old screens, and need tables that are left out. */
function withoutHinting(glyph: Buffer): Buffer {
  if (glyph.length < 10) return glyph;
  const contours = glyph.readInt16BE(0);
  if (contours < 0) {
    const parts = components(glyph);
    const bare = Buffer.from(glyph.subarray(0, parts.at(-1)?.end ?? glyph.length));
    for (const { flagsAt } of parts) {
      bare.writeUInt16BE(bare.readUInt16BE(flagsAt) & ~HAS_INSTRUCTIONS, flagsAt);
    }
    return bare;
  }
  const lengthAt = 10 + contours * 2;
  const rest = lengthAt + 2 + glyph.readUInt16BE(lengthAt);
  return Buffer.concat([glyph.subarray(0, lengthAt), Buffer.alloc(2), glyph.subarray(rest)]);
}

function patched(table: Buffer, offset: number, value: number): Buffer {
  const copy = Buffer.from(table);
  copy.writeUInt16BE(value, offset);
  return copy;
}

function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at + 4 <= table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  const rest = table.length % 4;
  if (rest > 0) {
    const tail = Buffer.alloc(4);
    table.copy(tail, 0, table.length - rest);
    sum = (sum + tail.readUInt32BE(0)) >>> 0;
  }
  return sum;
}

/** Puts tables, sorted by tag, together to a font file (OpenType, table directory). */
function fontFile(tables: [string, Buffer][]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const directory = Buffer.alloc(12 + tables.length * 16);
  directory.writeUInt32BE(0x0001_0000, 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE(tables.length * 16 - power * 16, 10);
  const bodies: Buffer[] = [];
  let at = directory.length;
  tables.forEach(([tag, table], index) => {
    const record = 12 + index * 16;
    directory.write(tag, record, 'latin1');
    directory.writeUInt32BE(checksum(table), record + 4);
    directory.writeUInt32BE(at, record + 8);
    directory.writeUInt32BE(table.length, record + 12);
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4);
    table.copy(padded);
    bodies.push(padded);
    at += padded.length;
  });
  return Buffer.concat([directory, ...bodies]);
}
