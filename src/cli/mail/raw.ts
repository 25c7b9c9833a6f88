import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { showMail } from '../../api/mail-record.ts';
import { ZaakpostError } from '../../errors.ts';
import { refusePurged } from '../../mail/purged.ts';
import { refuseUndownloaded } from '../../mail/undownloaded.ts';
import { octets } from '../format.ts';
import { addVerb, onInput } from '../verb.ts';
import { mailId } from './mail-id.ts';

interface Options {
  output?: string;
  quarantined?: true;
}

/** `zaakpost mail raw ID` */
export function mailRaw(noun: Command): void {
  addVerb(noun, 'raw <id>', 'tell where a mail is as it came, byte for byte')
    .option('--output <file>', 'copy it there')
    .option('--quarantined', 'also where it is in quarantine; it may hold a virus')
    .action(
      onInput(
        (id: string, options: Options) => ({ id: mailId(id), ...options }),
        async (app, screen, { id, output, quarantined }) => {
          const mail = await showMail(app.db, id);
          refusePurged(id, mail.rawPurgedAt);
          refuseUndownloaded(id, mail.downloaded ? null : mail.size);
          if (mail.status === 'quarantined' && !quarantined) throw new ZaakpostError('MAIL_QUARANTINED');
          const { sha256, size } = mail;
          if (!(await app.blobs.has(sha256))) throw new ZaakpostError('BLOB_MISSING', { detail: sha256 });
          const stored = app.blobs.path(sha256);
          const file = output === undefined ? stored : path.resolve(output);
          if (output !== undefined) await copyFile(stored, file);
          screen.done({ mailId: id, sha256, size, file }, `${file} (${octets(size)})`);
        },
      ),
    );
}
