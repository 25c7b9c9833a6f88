import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { showMail } from '../../api/mail-record.ts';
import { ZaakpostError } from '../../errors.ts';
import { refusePurged } from '../../mail/purged.ts';
import { derivedBlob } from '../../pipeline/made-again.ts';
import { octets } from '../format.ts';
import { addVerb, onInput } from '../verb.ts';
import { mailId } from './mail-id.ts';

/** `zaakpost mail pdf ID` */
export function mailPdf(noun: Command): void {
  addVerb(noun, 'pdf <id>', 'tell where the PDF of a mail is; it is made again where its time was over')
    .option('--output <file>', 'copy it there')
    .action(
      onInput(
        (id: string, options: { output?: string }) => ({ id: mailId(id), ...options }),
        async (app, screen, { id, output }) => {
          const { rendition, rawPurgedAt } = await showMail(app.db, id);
          refusePurged(id, rawPurgedAt);
          if (!rendition) throw new ZaakpostError('NOT_FOUND', { detail: `mail ${id} was not rendered` });
          const { openStages } = await import('../../pipeline/open-stages.ts'); // only here: the stages take long to load
          const { context, close } = openStages(app, 'look');
          try {
            const pdf = await derivedBlob(context, {
              mailId: id,
              role: 'rendition',
              sha256: rendition.sha256,
            });
            const file = output === undefined ? app.blobs.path(pdf.sha256) : path.resolve(output);
            if (output !== undefined) await copyFile(app.blobs.path(pdf.sha256), file);
            screen.done({ mailId: id, ...pdf, file }, `${file} (${octets(pdf.size)})`);
          } finally {
            await close();
          }
        },
      ),
    );
}
