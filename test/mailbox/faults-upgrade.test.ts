import assert from 'node:assert/strict';
import test from 'node:test';
import type { ErrorCode } from '../../src/errors.ts';
import type { ConnectionFaults, Fault } from '../support/fault-proxy.ts';
import { each, faultMatrix, requireCode } from './fault-matrix.ts';
import { FaultBench, type Setting } from './fault-run.ts';

const POP3: Setting = { protocol: 'pop3+stls', afterAccept: { action: 'delete' } };
const IMAP: Setting = { protocol: 'imap+starttls', afterAccept: { action: 'delete' } };

/** What goes wrong around the upgrade to TLS, and what is said of it. */
interface Downgrade {
  title: string;
  faults: ConnectionFaults;
  codes: readonly ErrorCode[];
}

const at = (name: string, fault: Fault): ConnectionFaults => ({
  at: (command) => (command.name === name ? fault : {}),
});

const HANDSHAKES: Downgrade[] = [
  { title: 'FIN for a handshake', faults: { handshake: 'FIN' }, codes: ['MAILBOX_CONNECTION_LOST'] },
  { title: 'RST for a handshake', faults: { handshake: 'RST' }, codes: ['MAILBOX_CONNECTION_LOST'] },
  { title: 'silence for a handshake', faults: { handshake: 'silence' }, codes: ['MAILBOX_TIMEOUT'] },
  {
    title: 'clear text goes on',
    faults: { handshake: 'clear text' },
    codes: ['MAILBOX_TLS_REFUSED', 'MAILBOX_TIMEOUT'],
  },
];

const POP3_DOWNGRADES: Downgrade[] = [
  ...HANDSHAKES,
  {
    title: 'answers put behind the one to STLS',
    faults: at('STLS', { reply: { text: '+OK begin\r\n+OK you are in\r\n' } }),
    codes: ['MAILBOX_PROTOCOL'],
  },
];

const IMAP_DOWNGRADES: Downgrade[] = [
  ...HANDSHAKES,
  {
    title: 'answers put behind the one to STARTTLS',
    faults: at('STARTTLS', { reply: { text: 'TAG OK begin\r\n* CAPABILITY IMAP4rev1\r\n' } }),
    codes: ['MAILBOX_TLS_REFUSED'],
  },
  { title: 'STARTTLS is not offered', faults: { without: ['STARTTLS'] }, codes: ['MAILBOX_TLS_REFUSED'] },
  {
    // The upgrade comes all the same, and then the real server, which knows of no login.
    title: 'the session is said to be open already',
    faults: at('greeting', { reply: { text: '* PREAUTH [CAPABILITY IMAP4rev1 STARTTLS] welcome\r\n' } }),
    codes: ['MAILBOX_REFUSED'],
  },
];

faultMatrix('POP3 with STLS, delete', POP3, /greeting|STLS|CAPA/);
faultMatrix('IMAP with STARTTLS, delete', IMAP, /greeting|STARTTLS|CAPABILITY/);
upgradeMatrix('POP3 with STLS', POP3, POP3_DOWNGRADES);
upgradeMatrix('IMAP with STARTTLS', IMAP, IMAP_DOWNGRADES);

function upgradeMatrix(title: string, setting: Setting, downgrades: readonly Downgrade[]): void {
  test(`${title}: nothing is said in clear text, whatever becomes of the upgrade`, async (t) => {
    const bench = await FaultBench.open(t);
    if (!bench) return;
    await each(downgrades, async ({ faults, codes }) => {
      const run = await bench.attempt(setting, faults, 1_000);
      assert.notEqual(run.result.error, null);
      requireCode(run, codes);
    });
  });
}
