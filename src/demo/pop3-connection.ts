import type { Socket } from 'node:net';
import { type SecureContext, TLSSocket } from 'node:tls';
import { Pop3Dialogue, type Reply } from './pop3-dialogue.ts';
import type { DemoMaildrop } from './pop3-maildrop.ts';

/** SASL responses may have so much (RFC 5034, 4); all else is far shorter. */
const MAX_LINE_OCTETS = 12_288;
const LF = 0x0a;
const CRLF = '\r\n';

/**
 * Holds one session from greeting to QUIT, or until the client goes away.
 *
 * @param implicitTls POP3S; otherwise the client begins TLS with STLS.
 */
export async function serve(
  socket: Socket,
  maildrop: DemoMaildrop,
  secureContext: SecureContext,
  implicitTls: boolean,
): Promise<void> {
  const dialogue = new Pop3Dialogue(maildrop, implicitTls);
  socket.on('error', () => undefined);
  try {
    let stream = implicitTls ? underTls(socket, secureContext) : socket;
    await send(stream, { line: '+OK Zaakpost demo ready' });
    while ((await converse(stream, dialogue)) === 'tls') stream = underTls(socket, secureContext);
    stream.end();
  } catch {
    // The client went away, or spoke no TLS: its session has ended, and nothing else.
    socket.destroy();
  } finally {
    dialogue.end();
  }
}

function underTls(socket: Socket, secureContext: SecureContext): TLSSocket {
  const stream = new TLSSocket(socket, { isServer: true, secureContext });
  return stream.on('error', () => undefined);
}

/** Answers line by line. What came in behind STLS is left unread: it was not said under TLS (RFC 2595, 4). */
async function converse(stream: Socket, dialogue: Pop3Dialogue): Promise<'tls' | 'close'> {
  for await (const line of linesOf(stream)) {
    const reply = dialogue.answer(line);
    await send(stream, reply);
    if (reply.afterwards) return reply.afterwards;
  }
  return 'close';
}

async function* linesOf(stream: Socket): AsyncGenerator<string> {
  let begun = Buffer.alloc(0);
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    begun = Buffer.concat([begun, chunk]);
    for (let end = begun.indexOf(LF); end >= 0; end = begun.indexOf(LF)) {
      yield begun.toString('utf8', 0, end).replace(/\r$/, '');
      begun = begun.subarray(end + 1);
    }
    if (begun.length > MAX_LINE_OCTETS) return;
  }
}

/** Resolves when the network has taken it; a client that goes away meanwhile is an error. */
async function send(stream: Socket, { line, content }: Reply): Promise<void> {
  const status = Buffer.from(line + CRLF);
  const octets = content === undefined ? status : Buffer.concat([status, stuff(content)]);
  await new Promise<void>((resolve, reject) => {
    stream.write(octets, (error) => (error ? reject(error) : resolve()));
  });
}

/** RFC 1939, 3: a dot before each line that begins with one, and a line with a lone dot behind the last. */
function stuff(content: Buffer): Buffer {
  const text = content.toString('latin1');
  const ended = text === '' || text.endsWith(CRLF) ? text : text + CRLF;
  return Buffer.from(`${ended.replace(/(?<=^|\r\n)\./g, '..')}.${CRLF}`, 'latin1');
}
