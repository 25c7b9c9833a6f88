import { crc32 } from 'node:zlib';
import type { Random } from './random.ts';

/** A generated attachment. */
export interface GeneratedFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

const NAMES = [
  'Bouwtekening',
  'Factuur',
  'Foto situatie',
  'Bezwaarschrift',
  'Machtiging',
  'Café-inspectie',
  'Plattegrond',
] as const;

const POOL_BYTES = 8 * 1024 * 1024;

/**
 * Makes files that look like what citizens and suppliers send. Their bulk is cut from one pool of random octets, so
 * that a corpus of hundreds of megabytes is made in seconds.
 */
export class FileMaker {
  readonly #random: Random;
  readonly #pool: Buffer;

  constructor(random: Random) {
    this.#random = random;
    this.#pool = random.octets(POOL_BYTES);
  }

  /** A PDF, a JPEG or a DOCX of about so many octets. */
  file(size: number): GeneratedFile {
    const base = `${this.#random.pick(NAMES)} ${this.#random.between(1, 9999)}`;
    switch (this.#random.between(0, 2)) {
      case 0:
        return { name: `${base}.pdf`, mediaType: 'application/pdf', content: pdf(this.#bulk(size)) };
      case 1:
        return { name: `${base}.jpg`, mediaType: 'image/jpeg', content: jpeg(this.#bulk(size)) };
      default:
        return {
          name: `${base}.docx`,
          mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          content: docx(this.#bulk(size)),
        };
    }
  }

  #bulk(size: number): Buffer {
    const pieces: Buffer[] = [];
    for (let left = size; left > 0; ) {
      const start = this.#random.between(0, POOL_BYTES - 1);
      const piece = this.#pool.subarray(start, Math.min(POOL_BYTES, start + left));
      pieces.push(piece);
      left -= piece.length;
    }
    return Buffer.concat(pieces);
  }
}

function pdf(bulk: Buffer): Buffer {
  const start = [
    '%PDF-1.7\n%\xe2\xe3\xcf\xd3',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj',
    `4 0 obj << /Length ${bulk.length} >> stream\n`,
  ].join('\n');
  const end = '\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n';
  return Buffer.concat([Buffer.from(start, 'latin1'), bulk, Buffer.from(end)]);
}

/** The markers of JPEG are taken out of the bulk, as an encoder would. */
function jpeg(bulk: Buffer): Buffer {
  const data = Buffer.from(bulk);
  for (let place = data.indexOf(0xff); place >= 0; place = data.indexOf(0xff, place + 1)) data[place] = 0xfe;
  const start = Buffer.from('ffd8ffe000104a46494600010100000100010000ffda000801010000003f00', 'hex');
  return Buffer.concat([start, data, Buffer.from('ffd9', 'hex')]);
}

/** A zip file with stored entries, as APPNOTE 4.3 describes it. */
function docx(bulk: Buffer): Buffer {
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
  const document =
    '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
  const entries: [string, Buffer][] = [
    ['[Content_Types].xml', Buffer.from(types)],
    ['word/document.xml', Buffer.from(document)],
    ['word/media/image1.bin', bulk],
  ];
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const common = commonHeader(name, content);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, Buffer.from(name), content]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('504b01021400', 'hex'), common, central, Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  return Buffer.concat([...locals, ...directory, endOfDirectory(entries.length, size, offset)]);
}

/** What the local header and the directory have in common: version to extra length. */
function commonHeader(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(0x5a21, 8);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
