import { createHash } from 'node:crypto';
import { ContentDecoder } from './framing.ts';
import { type Command, Pipeline } from './pipeline.ts';
import { refusal } from './responses.ts';
import type { Pop3Session } from './session.ts';

/** What TOP answers, for want of better knowledge. */
const HEADER_OCTETS = 4096;

/**
 * Places for messages that have no unique-id: SHA-256 of their header (TOP, RFC 1939, 7) with their size. Two messages that
 * differ nowhere in header and size are told apart by `hashContents` while both are there. A place has blanks in it, which a
 * unique-id has not, so the two are never mistaken for each other.
 *
 * @throws ZaakpostError MAILBOX_REFUSED where the server does not know TOP either: then it offers nothing that mail is known by.
 */
export async function hashHeaders(
  session: Pop3Session,
  sizes: ReadonlyMap<number, number>,
  numbers: readonly number[],
): Promise<Map<number, string>> {
  const commands = numbers.map((number) => ({ line: `TOP ${number} 0`, octets: HEADER_OCTETS }));
  const hashes = await hashAnswers(session, commands);
  return new Map(numbers.map((number, n) => [number, `header ${hashes[n]} ${sizes.get(number)}`]));
}

/**
 * SHA-256 of whole messages. This costs their download, and is for the rare ones that share a unique-id, which RFC 1939, 7
 * allows to copies of one message, and which some servers give to others by mistake: then one must not stand for both.
 *
 * @throws ZaakpostError MAILBOX_REFUSED, and those of a connection.
 */
export async function hashContents(
  session: Pop3Session,
  sizes: ReadonlyMap<number, number>,
  numbers: readonly number[],
): Promise<Map<number, string>> {
  const commands = numbers.map((number) => ({ line: `RETR ${number}`, octets: sizes.get(number) ?? 0 }));
  const hashes = await hashAnswers(session, commands);
  return new Map(numbers.map((number, n) => [number, `content ${hashes[n]}`]));
}

async function hashAnswers(session: Pop3Session, commands: readonly Command[]): Promise<string[]> {
  if (commands.length === 0) return [];
  await session.inStep();
  const pipeline = new Pipeline(session, commands);
  const hashes: string[] = [];
  for (const { line } of commands) {
    const status = await pipeline.next();
    if (!status.ok) throw refusal(session.server, line, status, 'MAILBOX_REFUSED');
    hashes.push(await hashAnswer(session, line));
  }
  return hashes;
}

async function hashAnswer({ reader }: Pop3Session, line: string): Promise<string> {
  const decoder = new ContentDecoder();
  const hash = createHash('sha256');
  for (;;) {
    const { content, ended } = reader.content(decoder);
    hash.update(content);
    if (ended) return hash.digest('hex');
    await reader.fill(`the rest of the answer to ${line}`);
  }
}
