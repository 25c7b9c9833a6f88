import { ZaakpostError } from '../errors.ts';
import { requirePollable } from './change-state.ts';
import { ImapSource } from './imap/source.ts';
import { openRegistration } from './login-secret.ts';
import { findMailbox, mailboxOf } from './mailbox.ts';
import { isPop3 } from './mailbox-input.ts';
import type { PolledMailbox } from './poll.ts';
import { Pop3Source } from './pop3/source.ts';
import type { AfterAccept, Credential, MailSource, SourceSettings } from './source.ts';
import { StoredTokens, type TokenContext } from './stored-tokens.ts';

/** What every mailbox is opened with. */
export interface SourceContext extends TokenContext {
  config: { networkTimeoutMs: number; maxMailBytes: number };
}

/** The driver for a protocol; not connected yet. */
export function openSource(settings: SourceSettings): MailSource {
  return isPop3(settings.protocol) ? new Pop3Source(settings) : new ImapSource(settings);
}

/**
 * A mailbox as it is set up now, ready to be polled; not connected yet.
 *
 * @throws ZaakpostError NOT_FOUND, MAILBOX_DISABLED, MAILBOX_NEEDS_ATTENTION, SECRET_KEY_WRONG.
 */
export async function polledMailbox(context: SourceContext, mailboxId: string): Promise<PolledMailbox> {
  const row = await findMailbox(context.db, mailboxId);
  requirePollable(mailboxOf(row));
  const largest = context.config.maxMailBytes;
  return {
    source: openSource(settingsOf(context, row)),
    afterAccept: afterAcceptOf(row),
    connections: row.connections,
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

const settingsOf = (context: SourceContext, row: Row): SourceSettings => ({
  protocol: row.protocol,
  host: row.host,
  port: row.port,
  username: row.username,
  ...credentialOf(context, row),
  folders: row.folders,
  includeJunk: row.include_junk,
  onlyRead: row.only_read,
  ...(row.tls_ca === null ? {} : { tlsCa: row.tls_ca }),
  ...(row.tls_fingerprint === null ? {} : { tlsFingerprint: row.tls_fingerprint }),
  timeoutMs: context.config.networkTimeoutMs,
});

function credentialOf(context: SourceContext, row: Row): Credential {
  const registration = openRegistration(context.secrets, row);
  if (!registration) return { password: context.secrets.open(row.secret) };
  return { tokens: new StoredTokens(context, row.id, registration.provider) };
}

function afterAcceptOf({ name, after_accept: action, after_days: days, move_to: folder }: Row): AfterAccept {
  if (action === 'delete') return { action, ...(days === null ? {} : { afterDays: days }) };
  if (action !== 'move') return { action };
  if (folder !== null) return { action, folder };
  throw new ZaakpostError('CONFIG_INVALID', { detail: `mailbox ${name} has no folder to move to` });
}
