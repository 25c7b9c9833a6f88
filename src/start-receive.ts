import type { App } from './app.ts';
import { summarise, ZaakpostError } from './errors.ts';
import { knownRecipients } from './push/known-recipient.ts';
import { type ReceiverOptions, startReceiver } from './push/receiver.ts';
import { startMaildir } from './push/start-maildir.ts';

/** The name of the Maildir's mailbox, in the ledger and in metrics. */
const MAILDIR = 'Maildir';

/**
 * Takes mail that is pushed: by LMTP, by SMTP and from a Maildir, as far as they are set up.
 *
 * @throws ZaakpostError CONFIG_INVALID where a port cannot be had or the certificate is none; then nothing is left open.
 */
export async function startReceive(app: App): Promise<{ close(): Promise<void> }> {
  const parts: { close(): Promise<void> }[] = [];
  const close = async () => {
    await Promise.all(parts.map((part) => part.close()));
  };
  try {
    for (const protocol of ['lmtp', 'smtp'] as const) {
      const at = app.config[protocol];
      if (at) parts.push(await receiver(app, protocol, at));
    }
    if (app.config.maildir) parts.push(await maildir(app, app.config.maildir));
    return { close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function receiver(
  { config, acceptor, db, log }: App,
  protocol: ReceiverOptions['protocol'],
  { host, port }: { host: string; port: number },
) {
  const running = await startReceiver({
    protocol,
    host,
    port,
    acceptor,
    isKnownRecipient: knownRecipients(db, config.receiveFor),
    maxBytes: config.maxMailBytes,
    onError: (error) => log.warn({ protocol, error: summarise(error) }, 'receiving'),
    ...tlsOf(config),
  });
  log.info({ protocol, ...running.address }, 'receives mail');
  return running;
}

function tlsOf({
  receiveTlsCert: cert,
  receiveTlsKey: key,
  receiveTls,
}: App['config']): Pick<ReceiverOptions, 'tls'> {
  if (cert && key) return { tls: { cert, key, required: receiveTls === 'required' } };
  if (!cert && !key && receiveTls === 'offered') return {};
  const detail = 'ZAAKPOST_RECEIVE_TLS_CERT and ZAAKPOST_RECEIVE_TLS_KEY: both are needed for STARTTLS';
  throw new ZaakpostError('CONFIG_INVALID', { detail });
}

function maildir({ config, db, acceptor, log }: App, folder: string) {
  return startMaildir({
    db,
    acceptor,
    name: MAILDIR,
    folder,
    afterAccept: config.maildirAfter,
    maxMailBytes: config.maxMailBytes,
    onLook: (result) => {
      if (result && (result.accepted + result.heldBack > 0 || result.error))
        log.info({ ...result, failed: result.failed.length }, 'Maildir');
    },
    onError: (error, mailboxId) => log.warn({ mailboxId, error: summarise(error) }, 'Maildir'),
  });
}
