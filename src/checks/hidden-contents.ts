import { rm } from 'node:fs/promises';
import { partContent } from '../mail/part-content.ts';
import type { BlobStore, WrittenBlob } from '../store/blobs.ts';
import type { Saying } from '../words/saying.ts';
import { bareBase64 } from './bare-base64.ts';
import type { ScanTarget, TextTarget } from './scan-targets.ts';

/** What of a mail is to be decoded for the scanner. Plain data, fit for a thread. */
export interface HiddenTask {
  /** File of the raw mail. */
  path: string;
  parts: Pick<ScanTarget, 'name' | 'content'>[];
  texts: TextTarget[];
  blobFolder: string;
}

/** A content that lies in a file of its own until it was scanned. */
export interface HiddenContent extends WrittenBlob {
  /** Where it was, for people. */
  name: Saying;
}

/** Decodes what is hidden in a mail: in a thread with limits, since hostile mail can make it slow. @throws ZaakpostError PARSE_FAILED, STORAGE_FULL */
export type DecodeHidden = (task: Omit<HiddenTask, 'blobFolder'>) => Promise<HiddenContent[]>;

/**
 * Decodes each content into a file of its own, to be read by the scanner and then removed; what is left by a crash goes with the
 * sweep of what was written and never kept.
 *
 * @throws ZaakpostError STORAGE_FULL, STORAGE_FAILED, BLOB_MISSING; then none is left.
 */
export async function decodeHidden(
  { path, parts, texts }: HiddenTask,
  blobs: BlobStore,
): Promise<HiddenContent[]> {
  const written: HiddenContent[] = [];
  try {
    for (const { name, content } of parts)
      written.push({ name, ...(await blobs.write(partContent(path, content))) });
    for (const { name, text } of texts)
      for (const octets of bareBase64(text)) written.push({ name, ...(await blobs.write([octets])) });
    return written;
  } catch (error) {
    await removeHidden(written);
    throw error;
  }
}

/** Removes the files. */
export async function removeHidden(contents: readonly HiddenContent[]): Promise<void> {
  await Promise.all(contents.map(({ file }) => rm(file, { force: true })));
}
