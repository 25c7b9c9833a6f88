import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import '../../src/validation-messages.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';

const FAULT = path.join(import.meta.dirname, '../../ui/parts/fault.ts');

const MAILBOX = { name: 'Loket', protocol: 'imaps', host: 'mail.example', username: 'loket' };

/** Values that are wrong, one thing each. */
const WRONG: readonly [z.ZodType, unknown][] = [
  [z.string(), undefined],
  [z.string(), 1],
  [z.coerce.number(), 'x'],
  [z.int(), 1.5],
  [z.array(z.string()), {}],
  [z.enum(['a', 'b']), 'c'],
  [z.string().min(1), ''],
  [z.string().min(32), 'x'],
  [z.string().max(1), 'xx'],
  [z.number().min(1), 0],
  [z.number().max(1), 2],
  [z.array(z.int()).min(2), [1]],
  [z.array(z.int()).max(1), [1, 2]],
  [z.uuid(), 'x'],
  [z.url(), 'x'],
  [z.email(), 'x'],
  [z.iso.datetime(), 'x'],
  ...[
    { host: 'imaps://mail.example' },
    { username: 'a\nb' },
    { tlsCa: 'geen' },
    { tlsFingerprint: 'geen' },
    { folders: ['INBOX', 'INBOX'] },
    { afterAccept: 'move' },
    { afterAccept: 'move', moveTo: 'INBOX' },
    { host: null },
    { policy: [{ check: 'virus', result: 'infected', action: 'go on' }] },
    { oauth2: { provider: 'office365', clientId: 'a', clientSecret: 'b' } },
  ].map((wrong) => [mailboxInput, { ...MAILBOX, ...wrong }] as [z.ZodType, unknown]),
];

test('what is wrong with a field is told in Dutch, and what has no Dutch in English, which is said', async () => {
  const { faultIn } = await import(FAULT);
  for (const [schema, value] of WRONG) {
    const message = schema.safeParse(value).error?.issues[0]?.message ?? '';
    assert.notEqual(message, '', JSON.stringify(value));
    assert.deepEqual(faultIn(message, 'en'), { text: message, language: 'en' });
    const { text, language } = faultIn(message, 'nl');
    assert.equal(language, 'nl', `${message} has no words in Dutch`);
    assert.doesNotMatch(text, /\{\d\}|undefined/, message);
  }
  assert.deepEqual(faultIn('must hold an a', 'nl'), { text: 'must hold an a', language: 'en' });
});
