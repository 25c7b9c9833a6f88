import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import '../src/validation-messages.ts';

const ROWS: [z.ZodType, unknown, string][] = [
  [z.string(), undefined, 'is required'],
  [z.string(), 1, 'must be text'],
  [z.coerce.number(), 'x', 'must be a number'],
  [z.int(), 1.5, 'must be a whole number'],
  [z.array(z.string()), {}, 'must be a list'],
  [z.enum(['a', 'b']), 'c', 'must be one of a, b'],
  [z.literal('a'), 'c', 'must be a'],
  [z.string().min(1), '', 'must not be empty'],
  [z.string().min(32), 'x', 'must have at least 32 characters'],
  [z.number().min(1).max(65_535), 0, 'must be at least 1'],
  [z.number().min(1).max(65_535), 65_536, 'must be at most 65535'],
  [z.array(z.int()).max(1), [1, 2], 'must have at most 1 items'],
  [z.uuid(), 'x', 'must be an id (UUID)'],
  [z.email(), 'x', 'must be an e-mail address'],
  [z.coerce.date(), 'x', 'must be a time such as 2027-01-31T12:00:00Z'],
  [z.iso.datetime(), 'x', 'must be a time such as 2027-01-31T12:00:00Z'],
  [z.string().regex(/a/, 'must hold an a'), 'x', 'must hold an a'],
];

test('what a value must be is said in words that go after the name of a field', () => {
  for (const [schema, value, message] of ROWS)
    assert.equal(schema.safeParse(value).error?.issues[0]?.message, message);
});
