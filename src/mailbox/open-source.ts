import { ZaakpostError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import type { SecretBox } from '../store/secrets.ts';
import { ImapSource } from './imap/source.ts';
import { findMailbox } from './mailbox.ts';
import { isPop3 } from './mailbox-input.ts';
import type { PolledMailbox } from './poll.ts';
import { Pop3Source } from './pop3/source.ts';
import type { AfterAccept, MailSource, SourceSettings } from './source.ts';

/** What every mailbox is opened with. */
export interface SourceContext {
  db: Database;
  secrets: SecretBox;
  config: { networkTimeoutMs: number; maxMailBytes: number };
}

/** The driver for a protocol; not connected yet. */
export function openSource(settings: SourceSettings): MailSource {
  return isPop3(settings.protocol) ? new Pop3Source(settings) : new ImapSource(settings);
}

/**
 * A mailbox as it is set up now, ready to be polled; not connected yet.
 *
 * @throws ZaakpostError NOT_FOUND, MAILBOX_DISABLED, SECRET_KEY_WRONG.
 */
export async function polledMailbox(context: SourceContext, mailboxId: string): Promise<PolledMailbox> {
  const row = await findMailbox(context.db, mailboxId);
  if (row.state === 'disabled')
    throw new ZaakpostError('MAILBOX_DISABLED', { detail: `${row.name}: ${row.disabled_reason}` });
  const largest = context.config.maxMailBytes;
  return {
    source: openSource(settingsOf(context, row)),
    afterAccept: afterAcceptOf(row),
    maxMailBytes: row.max_mail_bytes === null ? largest : Math.min(Number(row.max_mail_bytes), largest),
  };
}

/**
 * Where and how a stored mailbox is connected to, also where it is disabled: for testing its connection.
 *
 * @param reference its name or its id.
 * @throws ZaakpostError NOT_FOUND, SECRET_KEY_WRONG.
 */
export async function storedSettings(context: SourceContext, reference: string): Promise<SourceSettings> {
  return settingsOf(context, await findMailbox(context.db, reference));
}

type Row = Awaited<ReturnType<typeof findMailbox>>;

const settingsOf = ({ secrets, config }: SourceContext, row: Row): SourceSettings => ({
  protocol: row.protocol,
  host: row.host,
  port: row.port,
  username: row.username,
  password: secrets.open(row.secret),
  folder: row.folder,
  ...(row.tls_ca === null ? {} : { tlsCa: row.tls_ca }),
  ...(row.tls_fingerprint === null ? {} : { tlsFingerprint: row.tls_fingerprint }),
  timeoutMs: config.networkTimeoutMs,
});

function afterAcceptOf({ name, after_accept: action, move_to: folder }: Row): AfterAccept {
  if (action !== 'move') return { action };
  if (folder !== null) return { action, folder };
  throw new ZaakpostError('CONFIG_INVALID', { detail: `mailbox ${name} has no folder to move to` });
}
