import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import type { DecodeHidden } from '../../src/checks/hidden-contents.ts';
import { Threads } from '../../src/pipeline/threads.ts';
import { BlobStore } from '../../src/store/blobs.ts';

/** Decodes hidden contents in a thread and a store of the test. */
export async function hiddenDecoder(t: TestContext): Promise<DecodeHidden> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zaakpost-decoded-'));
  const threads = new Threads({ threads: 1, memoryMb: 256, timeoutMs: 60_000 });
  await BlobStore.open(folder);
  t.after(async () => {
    await threads.close();
    await rm(folder, { recursive: true });
  });
  return (task) => threads.decodeHidden({ ...task, blobFolder: folder });
}
