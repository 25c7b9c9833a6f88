import { type FileHandle, open } from 'node:fs/promises';
import { ZaakpostError } from '../errors.ts';
import type { ContentRange } from './message.ts';
import { CHUNK_BYTES, transferDecoder } from './mime/transfer-decoder.ts';

/**
 * The decoded content of a part, byte for byte what its `blobId` is the hash of, in chunks of some 60 kB. Reads as
 * it is read from; the file is closed at the end, and where the reader stops early.
 *
 * @param path File of the raw mail.
 * @param part A leaf of that mail, also one inside a nested mail.
 * @throws ZaakpostError BLOB_MISSING where the file cannot be opened, or ends before the part does.
 */
export async function* partContent(path: string, part: ContentRange): AsyncGenerator<Buffer> {
  const file = await openFile(path);
  try {
    yield* decoded(file, part);
  } finally {
    await file.close();
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    throw new ZaakpostError('BLOB_MISSING', { detail: path, cause });
  }
}

async function* decoded(file: FileHandle, range: ContentRange): AsyncGenerator<Buffer> {
  const decoder = transferDecoder(range.encoding);
  for await (const chunk of range.within ? cut(decoded(file, range.within), range) : encoded(file, range)) {
    const octets = decoder.write(chunk);
    if (octets.length > 0) yield octets;
  }
  const last = decoder.end();
  if (last.length > 0) yield last;
}

/** Octets of the file, each chunk a buffer of its own. */
async function* encoded(file: FileHandle, { start, end }: ContentRange): AsyncGenerator<Buffer> {
  for (let place = start; place < end; ) {
    const length = Math.min(CHUNK_BYTES, end - place);
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, place);
    if (bytesRead === 0)
      throw new ZaakpostError('BLOB_MISSING', { detail: `ends at ${place}, before ${end}` });
    yield buffer.subarray(0, bytesRead);
    place += bytesRead;
  }
}

/** The octets `start`..`end` of a content that comes in chunks. */
async function* cut(chunks: AsyncIterable<Buffer>, { start, end }: ContentRange): AsyncGenerator<Buffer> {
  let place = 0;
  for await (const chunk of chunks) {
    if (place + chunk.length > start)
      yield chunk.subarray(Math.max(0, start - place), Math.max(0, end - place));
    place += chunk.length;
    if (place >= end) return;
  }
}
