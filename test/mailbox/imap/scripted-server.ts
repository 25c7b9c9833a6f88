import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';
import type { PasswordSettings } from '../../../src/mailbox/source.ts';
import { makeServerCertificate } from '../../support/certificates.ts';
import type { ServerContext } from '../../support/dovecot.ts';

/**
 * What a server says to a command, as text where `TAG` stands for the command's tag; or a function that is
 * given the command's arguments and the connection. Nothing said: the command stays without an answer.
 */
export type Answer = string | ((rest: string, socket: TLSSocket) => string | undefined);

/** Answers by command, such as `UID FETCH`, or `sizes` where that asks for them; `greeting` is what comes first. */
export type ImapScript = Record<string, Answer>;

/** A server that answers by script: for the faults that no real server shows on demand. */
export interface ScriptedImap {
  settings: PasswordSettings;
  /** Commands that came, without their tags. */
  heard: string[];
}

/** An ordinary server, with an INBOX of messages 1 to 3, each of 20 octets. */
const ORDINARY: ImapScript = {
  greeting: '* OK ready\r\n',
  CAPABILITY: '* CAPABILITY IMAP4rev1 UIDPLUS MOVE\r\nTAG OK\r\n',
  LOGIN: 'TAG OK\r\n',
  NAMESPACE: '* NAMESPACE (("" "/")) NIL NIL\r\nTAG OK\r\n',
  LIST: '* LIST () "/" INBOX\r\nTAG OK\r\n',
  SELECT: [
    '* FLAGS (\\Seen \\Deleted)\r\n',
    '* OK [PERMANENTFLAGS (\\Seen \\Deleted)] kept\r\n',
    '* 3 EXISTS\r\n* OK [UIDVALIDITY 7] valid\r\nTAG OK [READ-WRITE] selected\r\n',
  ].join(''),
  FETCH:
    '* 1 FETCH (UID 1 RFC822.SIZE 20)\r\n* 2 FETCH (UID 2 RFC822.SIZE 20)\r\n* 3 FETCH (UID 3 RFC822.SIZE 20)\r\nTAG OK\r\n',
  'UID SEARCH': '* SEARCH 1 2 3\r\nTAG OK\r\n',
  sizes:
    '* 1 FETCH (UID 1 RFC822.SIZE 20)\r\n* 2 FETCH (UID 2 RFC822.SIZE 20)\r\n* 3 FETCH (UID 3 RFC822.SIZE 20)\r\nTAG OK\r\n',
  LOGOUT: (_, socket) => {
    socket.end('* BYE\r\n');
    return undefined;
  },
};

/** Starts a scripted server with TLS on a free port; it ends with the test. */
export async function startScriptedImap(t: ServerContext, script: ImapScript): Promise<ScriptedImap> {
  const certificate = await makeServerCertificate(undefined, { ips: ['127.0.0.1'] });
  const answers: ImapScript = { ...ORDINARY, ...script };
  const heard: string[] = [];
  const sockets = new Set<TLSSocket>();
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (socket) => {
    sockets.add(socket.on('error', () => undefined));
    say(socket, answers.greeting, '*', '');
    let text = '';
    socket.setEncoding('latin1').on('data', (piece: string) => {
      text += piece;
      for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
        const [, tag = '', command = ''] = /^(\S+) (.*)$/.exec(text.slice(0, end)) ?? [];
        text = text.slice(end + 2);
        heard.push(command);
        const [, verb = '', rest = ''] = /^((?:UID )?\S+) ?(.*)$/.exec(command) ?? [];
        const name = verb === 'UID FETCH' && rest.includes('RFC822.SIZE') ? 'sizes' : verb;
        say(socket, answers[name] ?? 'TAG BAD unknown\r\n', tag, rest);
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(async () => {
    for (const socket of sockets) socket.destroy();
    await once(server.close(), 'close');
  });
  const settings: PasswordSettings = {
    protocol: 'imaps',
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    username: 'jan',
    password: 'geheim',
    folders: ['INBOX'],
    tlsFingerprint: certificate.fingerprint,
    timeoutMs: 1_000,
  };
  return { settings, heard };
}

function say(socket: TLSSocket, answer: Answer | undefined, tag: string, rest: string): void {
  const text = typeof answer === 'function' ? answer(rest, socket) : answer;
  if (text !== undefined) socket.write(text.replaceAll('TAG', tag), 'latin1');
}

/** An untagged answer with a message's content as a literal. */
export const content = (uid: number, text: string, section = 'BODY[]'): string =>
  `* ${uid} FETCH (UID ${uid} ${section} {${Buffer.byteLength(text, 'latin1')}}\r\n${text})\r\n`;
