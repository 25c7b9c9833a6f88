import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { ContentTap } from '../../../src/mailbox/imap/content-tap.ts';

const LARGEST = 200;
const octets = (text: string) => Buffer.from(text, 'latin1');

/** What imapflow's parser would get. */
class Parser extends Writable {
  readonly #got: Buffer[] = [];

  constructor() {
    // So small that the tap is held back all the time.
    super({ highWaterMark: 16 });
  }

  get text(): string {
    return Buffer.concat(this.#got).toString('latin1');
  }

  override _write(chunk: Buffer, _encoding: string, callback: () => void): void {
    this.#got.push(chunk);
    setImmediate(callback);
  }
}

/** Sends what a server says through a tap, cut into pieces of these lengths in turn. */
async function passed(said: Buffer, cuts: readonly number[], fetching = true) {
  const parser = new Parser();
  const tap = new ContentTap(parser, LARGEST);
  const send = async (): Promise<{ text: string; contents: string[] }> => {
    for (let at = 0, turn = 0; at < said.length; turn++) {
      const end = at + (cuts[turn % cuts.length] ?? said.length);
      // The tap may keep the octets, and so may whoever sends them overwrite none.
      tap.write(Buffer.from(said.subarray(at, end)));
      at = end;
    }
    tap.end();
    await finished(parser);
    return found(parser.text, tap);
  };
  return fetching ? tap.during(send) : send();
}

/** Puts the contents back where the parser got a text of ours. */
function found(text: string, tap: ContentTap): { text: string; contents: string[] } {
  const contents: string[] = [];
  const restored = text.replace(/\{\d+\}\r\n([0-9a-f-]{36} \d+)/g, (_, key: string) => {
    const content = tap.content(octets(key)).toString('latin1');
    contents.push(content);
    return `{${content.length}}\r\n${content}`;
  });
  return { text: restored, contents };
}

const body = (content: string, range = '') => `BODY[]${range} {${content.length}}\r\n${content}`;

const anything = fc.string({ unit: fc.constantFrom(...'ab {}()*\r\n"1\xe9'), maxLength: LARGEST });
const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 });
const answers = fc.array(
  fc.oneof(
    anything.map((content) => ({ say: `* 1 FETCH (UID 7 ${body(content)})\r\n`, content })),
    anything.map((content) => ({
      say: `* 2 fetch (FLAGS (\\Seen) ${body(content, '<0>')} UID 9)\r\n`,
      content,
    })),
    anything.map((text) => ({ say: `* LIST () "/" {${text.length}}\r\n${text}\r\n`, content: null })),
    anything.map((text) => ({
      say: `* 3 FETCH (UID 8 BODY[HEADER] {${text.length}}\r\n${text})\r\n`,
      content: null,
    })),
    fc.constantFrom(
      { say: '* 12 EXISTS\r\n', content: null },
      { say: '* 4 FETCH (FLAGS (\\Seen))\r\n', content: null },
      { say: '* 5 FETCH (UID 5 BODY[] "short")\r\n', content: null },
      { say: '* OK not BODY[] {5}\r\nhello\r\n', content: null },
      { say: `* SEARCH${' 123456'.repeat(20_000)}\r\n`, content: null },
      { say: `* 6 FETCH (UID 6 ${body('x'.repeat(LARGEST + 1))})\r\n`, content: null },
      { say: 'A1 OK done\r\n', content: null },
    ),
  ),
  { maxLength: 8 },
);

test('contents come past the parser octet by octet, and it gets all the rest, however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(answers, cuts, async (said, lengths) => {
      const all = said.map(({ say }) => say).join('');
      // Long lines in short pieces would take long.
      const { text, contents } = await passed(
        octets(all),
        all.length > 100_000 ? [1000, ...lengths] : lengths,
      );
      assert.equal(text, all);
      assert.deepEqual(
        contents,
        said.flatMap(({ content }) => content ?? []),
      );
    }),
    { numRuns: 150 },
  );
});

test('what a receiver wants goes to it as it comes, held back while it has no room, and the parser hears nothing of it', async () => {
  await fc.assert(
    fc.asyncProperty(answers, cuts, async (said, lengths) => {
      const parser = new Parser();
      const holds: boolean[] = [];
      const tap = new ContentTap(parser, LARGEST, (held) => holds.push(held));
      const received: string[] = [];
      const all = octets(said.map(({ say }) => say).join(''));
      await tap.during(
        async () => {
          const few = all.length > 100_000 ? [1000, ...lengths] : lengths;
          for (let at = 0, turn = 0; at < all.length; turn++) {
            const end = at + (few[turn % few.length] ?? 1);
            tap.write(Buffer.from(all.subarray(at, end)));
            at = end;
          }
          tap.end();
          await finished(parser);
          const { text, contents } = found(parser.text, tap);
          const rest = said.filter(({ say }) => !say.startsWith('* 1 FETCH'));
          assert.equal(text, rest.map(({ say }) => say).join(''));
          assert.deepEqual(
            contents,
            rest.flatMap(({ content }) => content ?? []),
          );
        },
        {
          begin(uid) {
            if (uid !== '7') return undefined;
            const pieces: Buffer[] = [];
            return {
              write: (piece) => pieces.push(Buffer.from(piece)),
              end: () => received.push(Buffer.concat(pieces).toString('latin1')),
            };
          },
          room: () => new Promise((resolve) => setImmediate(resolve)),
          hurry: () => undefined,
        },
      );
      const wanted = said.filter(({ say }) => say.startsWith('* 1 FETCH'));
      assert.deepEqual(
        received,
        wanted.map(({ content }) => content),
      );
      assert.ok(holds.every((held, n) => held === (n % 2 === 0)));
    }),
    { numRuns: 60 },
  );
});

test('while nothing is fetched, everything passes', async () => {
  const said = `* 1 FETCH (UID 7 ${body('content')})\r\n* 2 EXISTS\r\n`;
  const { text, contents } = await passed(octets(said), [5], false);
  assert.equal(text, said);
  assert.deepEqual(contents, []);
});

test('what was sent otherwise than as a literal is content as it is', () => {
  const tap = new ContentTap(new Parser(), LARGEST);
  assert.deepEqual(tap.content(octets('short')), octets('short'));
});

test('a parser that is gone holds nobody up', async () => {
  const parser = new Parser();
  const tap = new ContentTap(parser, LARGEST);
  tap.write(octets('* 1 EXISTS\r\n'.repeat(100)));
  parser.destroy();
  tap.end(octets('* 2 EXISTS\r\n'));
  await finished(tap);
});
