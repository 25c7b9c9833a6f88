import { z } from 'zod';
import { type ErrorCode, ZaakpostError } from '../errors.ts';
import { refusePurged } from '../mail/purged.ts';
import { type DerivedFile, derivedBlob } from '../pipeline/made-again.ts';
import { openStages } from '../pipeline/open-stages.ts';
import type { Database } from '../store/database.ts';
import type { ApiContext } from './context.ts';
import { sendFile } from './download.ts';
import { showMail } from './mail-record.ts';
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

/** What may go wrong where bytes have to be made again. */
const MAKING: ErrorCode[] = ['BLOB_MISSING', 'PARSE_FAILED', 'RENDER_FAILED'];

const renditionQuery = z.strictObject({
  shown: z
    .enum(['true', 'false'])
    .default('false')
    .describe('true: to be shown in a frame of a page of this server; else to be saved.'),
});

/** Files kept with cases and intake entries, and PDFs of mails: where their time was over they are made again from the original. */
export const documents = (context: ApiContext): Resource => {
  return async (api) => {
    const { blobs, db } = context;
    const stages = openStages(context, 'look');
    api.addHook('onClose', () => stages.close());
    const fileOf = async ({ name, mediaType, ...derived }: NamedFile) => ({
      name,
      mediaType,
      ...(await derivedBlob(stages.context, derived)),
    });

    api.get(
      '/documents/:documentId/content',
      {
        config: { download: ['*/*'], problems: MAKING },
        schema: {
          operationId: 'downloadDocument',
          summary: 'The bytes of a document',
          tags: ['documents'],
          params: z.object({ documentId: z.uuid() }),
        },
      },
      async (request, reply) => {
        const document = await findDocument(db, request.params.documentId);
        return sendFile(request, reply, blobs, await fileOf(document));
      },
    );

    api.get(
      '/mails/:mailId/rendition',
      {
        config: { download: ['application/pdf'], problems: ['MAIL_PURGED', ...MAKING] },
        schema: {
          operationId: 'downloadRendition',
          summary: 'The mail as PDF, where it was rendered',
          tags: ['mails'],
          params: z.object({ mailId: z.uuid() }),
          querystring: renditionQuery,
        },
      },
      async (request, reply) => {
        const { id, rendition, rawPurgedAt } = await showMail(db, request.params.mailId);
        refusePurged(id, rawPurgedAt);
        if (!rendition) throw new ZaakpostError('NOT_FOUND', { detail: `mail ${id} was not rendered` });
        const { sha256 } = rendition;
        const pdf = {
          name: `${id}.pdf`,
          mediaType: 'application/pdf',
          mailId: id,
          role: 'rendition',
          sha256,
        } as const;
        const shown = request.query.shown === 'true';
        return sendFile(request, reply, blobs, { ...(await fileOf(pdf)), shown });
      },
    );
  };
};

type NamedFile = DerivedFile & { name: string; mediaType: string };

async function findDocument(db: Database, id: string): Promise<NamedFile> {
  const row = await db
    .selectFrom('document')
    .select(['name', 'media_type as mediaType', 'mail_id as mailId', 'role', 'sha256'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ZaakpostError('NOT_FOUND', { detail: `document ${id}` });
  return row;
}
