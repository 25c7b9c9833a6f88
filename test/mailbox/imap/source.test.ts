import { ImapSource } from '../../../src/mailbox/imap/source.ts';
import type { SourceSettings } from '../../../src/mailbox/source.ts';
import { type ServerContext, startDovecot } from '../../support/dovecot.ts';
import { type SuiteServer, sourceSuite } from '../source-suite.ts';

sourceSuite('IMAPS on Dovecot', (t) => onDovecot(t, 'imaps'));
sourceSuite('IMAP with STARTTLS on Dovecot', (t) => onDovecot(t, 'imap+starttls'));

async function onDovecot(
  t: ServerContext,
  protocol: SourceSettings['protocol'],
): Promise<SuiteServer | undefined> {
  const dovecot = await startDovecot(t);
  if (!dovecot) return undefined;
  return {
    ...dovecot,
    settings: (user) => dovecot.settings(protocol, user),
    source: (settings) => new ImapSource(settings),
    fingerprint: dovecot.certificate.fingerprint,
  };
}
