import { z } from 'zod';
import { ZaakpostError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import type { ApiContext } from './context.ts';
import { type Download, sendFile } from './download.ts';
import type { Resource } from './zod-compiler.ts';

/** A file that is kept with a case or an intake entry. */
export const documentSchema = z
  .object({
    id: z.uuid(),
    role: z.enum(['original', 'rendition', 'attachment']),
    name: z.string(),
    mediaType: z.string().describe('As the mail said it: not verified.'),
    size: z.int().describe('Octets.'),
    sha256: z.string().describe('In hexadecimal.'),
    mailId: z.uuid().describe('The mail that brought it.'),
    createdAt: z.date(),
  })
  .meta({ id: 'Document', description: 'A file that is kept with a case or an intake entry.' });

/** Files kept with cases and intake entries. */
export const documents = ({ blobs, db }: ApiContext): Resource => {
  return async (api) => {
    api.get(
      '/documents/:documentId/content',
      {
        config: { download: ['*/*'] },
        schema: {
          operationId: 'downloadDocument',
          summary: 'The bytes of a document',
          tags: ['documents'],
          params: z.object({ documentId: z.uuid() }),
        },
      },
      async (request, reply) =>
        sendFile(request, reply, blobs, await findDocument(db, request.params.documentId)),
    );
  };
};

async function findDocument(db: Database, id: string): Promise<Download> {
  const row = await db
    .selectFrom('document')
    .select(['name', 'media_type as mediaType', 'size', 'sha256'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ZaakpostError('NOT_FOUND', { detail: `document ${id}` });
  return { ...row, size: Number(row.size) };
}
