import { Pop3Source } from '../../../src/mailbox/pop3/source.ts';
import type { SourceSettings } from '../../../src/mailbox/source.ts';
import { type ServerContext, startDovecot } from '../../support/dovecot.ts';
import { type SuiteServer, sourceSuite } from '../source-suite.ts';

sourceSuite('POP3S on Dovecot', (t) => onDovecot(t, 'pop3s'));
sourceSuite('POP3 with STLS on Dovecot', (t) => onDovecot(t, 'pop3+stls'));

async function onDovecot(
  t: ServerContext,
  protocol: SourceSettings['protocol'],
): Promise<SuiteServer | undefined> {
  const dovecot = await startDovecot(t);
  if (!dovecot) return undefined;
  return {
    ...dovecot,
    settings: (user) => dovecot.settings(protocol, user),
    source: (settings) => new Pop3Source(settings),
    fingerprint: dovecot.certificate.fingerprint,
  };
}
