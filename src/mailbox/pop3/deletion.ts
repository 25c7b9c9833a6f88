import type { SourcePlace } from '../source.ts';
import { Pipeline } from './pipeline.ts';
import { refusal } from './responses.ts';
import type { Pop3Session } from './session.ts';

/** A place that is to be emptied, and the messages there. */
export interface Doomed {
  place: SourcePlace;
  numbers: readonly number[];
}

/**
 * Marks messages with DELE and ends the session with QUIT, at which the server deletes them (RFC 1939, 6).
 *
 * @returns the places of which the server has confirmed both.
 * @throws ZaakpostError MAILBOX_REFUSED or another MAILBOX_* code: then none is confirmed, and some may be gone all the same.
 */
export async function deleteAndQuit(session: Pop3Session, doomed: readonly Doomed[]): Promise<SourcePlace[]> {
  await session.inStep();
  const marks = doomed.flatMap(({ numbers }) =>
    numbers.map((number) => ({ line: `DELE ${number}`, octets: 0 })),
  );
  const pipeline = new Pipeline(session, [...marks, { line: 'QUIT', octets: 0 }]);
  const marked: SourcePlace[] = [];
  for (const { place, numbers } of doomed) {
    const answers: boolean[] = [];
    for (const _ of numbers) answers.push((await pipeline.next()).ok);
    if (answers.every((ok) => ok)) marked.push(place);
  }
  const quit = await pipeline.next();
  if (!quit.ok) throw refusal(session.server, 'QUIT', quit, 'MAILBOX_REFUSED');
  return marked;
}
