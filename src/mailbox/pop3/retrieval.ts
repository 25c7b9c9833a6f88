import { IncomingContent } from '../incoming-content.ts';
import type { FetchedMessage, SourceEntry } from '../source.ts';
import { ContentDecoder } from './framing.ts';
import { MessageContent } from './message-content.ts';
import { Pipeline } from './pipeline.ts';
import { refusal } from './responses.ts';
import type { Pop3Session } from './session.ts';

/** A message to fetch: its number in this session, and what is said of it. */
export interface Wanted {
  number: number;
  entry: SourceEntry;
}

/**
 * Fetches messages with RETR, in their order, ahead of their answers where the server allows it. The next one is given when the one
 * before is off the connection. Leaving early is no error: what was asked for and not given is read past before the next command.
 *
 * @throws ZaakpostError MAILBOX_TIMEOUT, MAILBOX_CONNECTION_LOST, MAILBOX_PROTOCOL. A message that the server refuses has a stream
 *   that fails with MAILBOX_REFUSED, and the rest goes on.
 */
export async function* retrieve(
  session: Pop3Session,
  wanted: readonly Wanted[],
): AsyncGenerator<FetchedMessage> {
  await session.inStep();
  const commands = wanted.map(({ number, entry }) => ({ line: `RETR ${number}`, octets: entry.size }));
  const pipeline = new Pipeline(session, commands);
  let message: MessageContent | undefined;
  let left = true;
  try {
    for (const { number, entry } of wanted) {
      const step = `RETR ${number}`;
      const status = await pipeline.next();
      if (!status.ok) {
        yield {
          entry,
          raw: IncomingContent.failing(refusal(session.server, step, status, 'MAILBOX_REFUSED')),
        };
        continue;
      }
      message = new MessageContent(session.reader, step);
      yield { entry, raw: message.raw };
      await message.received;
    }
    left = false;
  } finally {
    if (left) session.leave(() => readPast(session, message, pipeline.unanswered));
  }
}

/** Reads past the rest of a message, and the answers behind it. */
async function readPast(
  session: Pop3Session,
  message: MessageContent | undefined,
  answers: number,
): Promise<void> {
  await message?.readPast();
  for (let n = 0; n < answers; n++) {
    const step = 'a message that is no longer wanted';
    const status = await session.status(step);
    if (status.ok) await session.reader.skip(new ContentDecoder(), step);
  }
}
