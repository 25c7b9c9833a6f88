import { ImapFlow } from 'imapflow';
import type { SourceSettings } from '../../../src/mailbox/source.ts';

/** Does something by another client in the INBOX of the same mailbox. */
export async function asAnother<T>(
  settings: Pick<SourceSettings, 'host' | 'port' | 'username' | 'password' | 'tlsCa'>,
  use: (client: ImapFlow) => Promise<T>,
): Promise<T> {
  const { host, port, username: user, password: pass, tlsCa = '' } = settings;
  const client = new ImapFlow({
    host,
    port,
    secure: true,
    auth: { user, pass },
    tls: { ca: tlsCa },
    logger: false,
  });
  await client.connect();
  await client.mailboxOpen('INBOX');
  try {
    return await use(client);
  } finally {
    await client.logout();
  }
}
