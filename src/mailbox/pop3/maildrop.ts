import type { SourceEntry } from '../source.ts';
import { hashContents, hashHeaders } from './fingerprint.ts';
import { Pipeline } from './pipeline.ts';
import { refusal } from './responses.ts';
import { parseListing, parseSizes } from './scan-listing.ts';
import type { Pop3Session } from './session.ts';

/** The messages of a mailbox, which stand as they are for the length of a session (RFC 1939, 5). */
export class Maildrop {
  /** One for each place, oldest first. */
  readonly entries: readonly SourceEntry[];
  readonly #numbers: ReadonlyMap<string, readonly number[]>;

  /** @param numbers the messages at each place, oldest place first. */
  constructor(numbers: ReadonlyMap<string, readonly number[]>, sizes: ReadonlyMap<number, number>) {
    this.#numbers = numbers;
    this.entries = [...numbers].map(([uid, [first = 0]]) => {
      return { folder: '', uidValidity: '', uid, size: sizes.get(first) ?? 0 };
    });
  }

  /** The numbers of the messages at a place: none where it is gone; several are all the same octets. */
  numbersOf(uid: string): readonly number[] {
    return this.#numbers.get(uid) ?? [];
  }
}

/**
 * Lists the mailbox. The place of a message is its unique-id (UIDL, RFC 1939, 7). Where it has none, or shares it with another, a
 * fingerprint takes its place or is added to it: see `fingerprint.ts`.
 *
 * @throws ZaakpostError MAILBOX_REFUSED, MAILBOX_PROTOCOL, and those of a connection.
 */
export async function readMaildrop(session: Pop3Session): Promise<Maildrop> {
  const { sizes, ids } = await listings(session);
  const nameless = [...sizes.keys()].filter((number) => !ids.has(number));
  const headers = await hashHeaders(session, sizes, nameless);
  const places = new Map(
    [...sizes.keys()].map((number) => [number, ids.get(number) ?? headers.get(number) ?? '']),
  );
  const twins = [...byPlace(places).values()].filter((numbers) => numbers.length > 1).flat();
  for (const [number, hash] of await hashContents(session, sizes, twins))
    places.set(number, `${places.get(number)} ${hash}`);
  return new Maildrop(byPlace(places), sizes);
}

interface Listings {
  sizes: Map<number, number>;
  ids: Map<number, string>;
}

async function listings(session: Pop3Session): Promise<Listings> {
  await session.inStep();
  const pipeline = new Pipeline(session, [
    { line: 'LIST', octets: 0 },
    { line: 'UIDL', octets: 0 },
  ]);
  const list = await pipeline.next();
  if (!list.ok) throw refusal(session.server, 'LIST', list, 'MAILBOX_REFUSED');
  const sizes = parseSizes(session.server, await session.reader.listing('the answer to LIST'));
  const uidl = await pipeline.next();
  if (uidl.ok)
    return { sizes, ids: parseListing(session.server, await session.reader.listing('the answer to UIDL')) };
  // UIDL is optional. But where it is promised, or refused for a reason, to do without would give all mail new places.
  if (session.capabilities.has('UIDL') || uidl.code !== undefined)
    throw refusal(session.server, 'UIDL', uidl, 'MAILBOX_REFUSED');
  return { sizes, ids: new Map() };
}

function byPlace(places: ReadonlyMap<number, string>): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const [number, uid] of places) {
    const same = numbers.get(uid);
    if (same) same.push(number);
    else numbers.set(uid, [number]);
  }
  return numbers;
}
