import { ContentDecoder } from './framing.ts';
import { Pipeline } from './pipeline.ts';
import type { Pop3Session } from './session.ts';

/** What TOP answers, for want of better knowledge; and no more of it is looked at. */
const HEADER_OCTETS = 4096;
const LARGEST_HEADER = 256 * 1024;

/**
 * When messages came to the server, as their headers tell (TOP, RFC 1939, 7): POP3 itself does not say.
 *
 * @param numbers of messages.
 * @returns by number; those are left out whose header does not tell, and all where the server knows no TOP.
 * @throws ZaakpostError of the connection.
 */
export async function headerDates(
  session: Pop3Session,
  numbers: readonly number[],
): Promise<Map<number, Date>> {
  const dates = new Map<number, Date>();
  if (numbers.length === 0) return dates;
  await session.inStep();
  const commands = numbers.map((number) => ({ line: `TOP ${number} 0`, octets: HEADER_OCTETS }));
  const pipeline = new Pipeline(session, commands);
  for (const [n, { line }] of commands.entries()) {
    if (!(await pipeline.next()).ok) continue;
    const date = dateOf(await readHeader(session, line));
    if (date) dates.set(numbers[n] ?? 0, date);
  }
  return dates;
}

async function readHeader({ reader }: Pop3Session, line: string): Promise<string> {
  const decoder = new ContentDecoder();
  let header = '';
  for (;;) {
    const { content, ended } = reader.content(decoder);
    if (header.length < LARGEST_HEADER) header += content.toString('latin1');
    if (ended) return header;
    await reader.fill(`the rest of the answer to ${line}`);
  }
}

/**
 * The time in the topmost Received, which is that of our provider (RFC 5321, 4.4); else what the sender wrote.
 *
 * @param header lines with CRLF.
 */
export function dateOf(header: string): Date | undefined {
  const fields = header.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const value = (name: RegExp) => fields.find((field) => name.test(field))?.replace(/^[^:]*:/, '');
  const received = value(/^received:/i)
    ?.split(';')
    .at(-1);
  return momentOf(received) ?? momentOf(value(/^date:/i));
}

/** RFC 5322, 3.3; a comment at its end names the time zone once more. */
function momentOf(text: string | undefined): Date | undefined {
  const moment = new Date((text ?? '').replace(/\([^()]*\)/g, '').trim());
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
