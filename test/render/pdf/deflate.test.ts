import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { deflated } from '../../../src/render/pdf/deflate.ts';

async function* inChunks(content: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += 60_000) yield content.subarray(at, at + 60_000);
}

const CONTENTS: Record<string, Buffer> = {
  'no content': Buffer.alloc(0),
  'a letter': Buffer.from('Geachte heer, mevrouw, '.repeat(100)),
  'a long list': Buffer.from(Array.from({ length: 50_000 }, (_, line) => `${line};Dorpsstraat\r\n`).join('')),
  'a long file in base64': Buffer.from(randomBytes(900_000).toString('base64')),
};

for (const [name, content] of Object.entries(CONTENTS)) {
  test(`${name} comes out as it went in, and no larger than it has to be`, async () => {
    const small = await buffer(deflated(inChunks(content)));
    assert.ok(inflateSync(small).equals(content));
    const repeats = name === 'a long list';
    if (content.length > 0)
      assert.ok(small.length < content.length * (repeats ? 0.4 : 0.77), `${small.length}`);
  });
}

test('what goes wrong while a long content is read comes out', async () => {
  async function* broken(): AsyncGenerator<Buffer> {
    yield randomBytes(900_000);
    throw new Error('the disk is gone');
  }
  await assert.rejects(buffer(deflated(broken())), /the disk is gone/);
});

test('who stops reading a long content lets go of its source', async () => {
  const released = Promise.withResolvers<void>();
  async function* endless(): AsyncGenerator<Buffer> {
    try {
      for (;;) yield randomBytes(100_000);
    } finally {
      released.resolve();
    }
  }
  for await (const _ of deflated(endless())) break;
  await released.promise;
});
