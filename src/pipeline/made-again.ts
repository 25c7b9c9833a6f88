import { sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import { contentParts } from '../mail/message.ts';
import type { ParseLimits } from '../mail/mime/limits.ts';
import type { TraceStep } from '../mail/trace.ts';
import type { Blob, BlobStore, WrittenBlob } from '../store/blobs.ts';
import type { Database } from '../store/database.ts';
import { say } from '../words/saying.ts';
import { inputOf, renditionRecipe } from './rendition-recipe.ts';
import type { Threads } from './threads.ts';

/** What making files again needs. */
export interface MakingContext {
  db: Database;
  blobs: BlobStore;
  threads: Threads;
  limits: ParseLimits;
}

/** A file that came of a mail, as its row names it. */
export interface DerivedFile {
  mailId: string;
  role: 'original' | 'rendition' | 'attachment';
  sha256: string;
}

/**
 * Sees to it that a file's bytes are there, and stay for a while: those that a purge let go are made again from the original. The PDF
 * comes out of the same renderer with the same recipe, so it is the same; where a later version makes it otherwise, that one takes
 * its place, and the mail's trace says so.
 *
 * @returns the blob to be handed out; its hash is that of `file` but for such a PDF.
 * @throws ZaakpostError BLOB_MISSING where the bytes are gone and cannot be made again; PARSE_FAILED, RENDER_FAILED, STORAGE_FULL.
 */
export async function derivedBlob(context: MakingContext, file: DerivedFile): Promise<Blob> {
  const { blobs } = context;
  // First claimed, so that no purge takes it away meanwhile.
  await claim(context, file.sha256);
  if (await blobs.has(file.sha256)) return { sha256: file.sha256, size: await blobs.size(file.sha256) };
  const made = await make(context, file);
  if (!made) throw new ZaakpostError('BLOB_MISSING', { detail: file.sha256 });
  await blobs.keep([made]);
  if (made.sha256 !== file.sha256) await replace(context, file, made);
  return { sha256: made.sha256, size: made.size };
}

/** Ends that the blob was let go, and counts its time anew. */
async function claim({ db }: MakingContext, sha256: string): Promise<void> {
  const now = sql<Date>`now()`;
  await db
    .updateTable('document')
    .set({ purged_at: null, made_at: now })
    .where('sha256', '=', sha256)
    .where('purged_at', 'is not', null)
    .execute();
  await db
    .updateTable('mail')
    .set({ rendition_purged_at: null, rendition_made_at: now })
    .where('rendition_sha256', '=', sha256)
    .where('rendition_purged_at', 'is not', null)
    .execute();
}

async function make(
  context: MakingContext,
  { mailId, role, sha256 }: DerivedFile,
): Promise<WrittenBlob | null> {
  const { db, blobs, threads, limits } = context;
  const mail = await db
    .selectFrom('mail')
    .select(['raw_sha256', 'raw_size', 'received_at', 'rendition_sha256', 'rendition_recipe'])
    .where('id', '=', mailId)
    .executeTakeFirst();
  if (!mail || role === 'original' || !(await blobs.has(mail.raw_sha256))) return null;
  const raw = { path: blobs.path(mail.raw_sha256), size: Number(mail.raw_size), sha256: mail.raw_sha256 };
  const parsed = await threads.parse({ path: raw.path, limits });
  if (role === 'attachment') {
    const part = contentParts(parsed.bodyStructure).find(({ blobId }) => blobId === sha256);
    const [blob] = part
      ? await threads.extract({ path: raw.path, parts: [part], blobFolder: blobs.folder })
      : [];
    return blob ?? null;
  }
  const recipe = renditionRecipe.nullable().parse(mail.rendition_recipe);
  if (recipe === null || mail.rendition_sha256 !== sha256) return null;
  const input = inputOf(recipe, { mailId, parsed, raw, receivedAt: mail.received_at });
  const { blob } = await threads.render({ input, blobFolder: blobs.folder, from: recipe.layout });
  return blob;
}

/** Puts a PDF that came out otherwise in the place of the one before. */
async function replace({ db }: MakingContext, { mailId, sha256 }: DerivedFile, made: Blob): Promise<void> {
  const step: TraceStep = {
    step: 'render',
    outcome: 'made again',
    says: [say('made-again', { sha256 })],
  };
  await db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('document')
      .set({ sha256: made.sha256, size: made.size })
      .where('mail_id', '=', mailId)
      .where('role', '=', 'rendition')
      .where('sha256', '=', sha256)
      .execute();
    await transaction
      .updateTable('mail')
      .set({ rendition_sha256: made.sha256, trace: sql`trace || ${JSON.stringify([step])}::jsonb` })
      .where('id', '=', mailId)
      .where('rendition_sha256', '=', sha256)
      .execute();
  });
}
