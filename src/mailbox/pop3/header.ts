import { MAX_HEADER_OCTETS } from '../source.ts';
import { ContentDecoder } from './framing.ts';
import { refusal } from './responses.ts';
import type { Pop3Session } from './session.ts';

/**
 * The header of a message (TOP, RFC 1939, 7), which is optional.
 *
 * @returns none where the server does not know TOP.
 * @throws ZaakpostError MAILBOX_BUSY or another MAILBOX_* code where the server says why it refuses; those of a
 *   connection.
 */
export async function readHeader(session: Pop3Session, number: number): Promise<Buffer> {
  const step = `TOP ${number} 0`;
  const status = await session.command(step);
  if (!status.ok && status.code === undefined) return Buffer.alloc(0);
  if (!status.ok) throw refusal(session.server, step, status, 'MAILBOX_REFUSED');
  const decoder = new ContentDecoder();
  const pieces: Buffer[] = [];
  let octets = 0;
  for (;;) {
    const { content, ended } = session.reader.content(decoder);
    // It shares the chunk's memory, which is used again.
    if (octets < MAX_HEADER_OCTETS) pieces.push(Buffer.from(content));
    octets += content.length;
    if (ended) return Buffer.concat(pieces).subarray(0, MAX_HEADER_OCTETS);
    await session.reader.fill(`the rest of the answer to ${step}`);
  }
}
