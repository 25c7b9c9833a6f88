import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, testCommand } from '../support/command.ts';

interface CaseAnswer {
  number: string;
  status: string;
  attributes: Record<string, string>;
  timeline: { kind: string }[];
  tokens: { id: string; text: string; revokedAt: string | null }[];
}

test('the life of a case by the command', async (t) => {
  const zaakpost = await testCommand(t);
  const added = await zaakpost([
    'case-type',
    'add',
    'Bezwaar',
    '--attribute',
    'kenmerk:text!:Kenmerk besluit',
  ]);
  assert.equal(added.stdout, 'Case type Bezwaar is added.\n');

  const options = ['--case-type', 'Bezwaar', '--requester-email', 'piet@example.nl'];
  const made = answerOf<CaseAnswer>(
    await zaakpost(['case', 'create', ...options, '--attribute', 'kenmerk=B=12', '--json']),
  );
  assert.equal(made.number, '1001');
  assert.deepEqual(made.attributes, { kenmerk: 'B=12' });

  const issued = await zaakpost(['token', 'issue', made.number]);
  assert.match(issued.stdout, /^\[Zaak 1001-[0-9a-f]{6}\]\n$/);
  const [token] = answerOf<CaseAnswer['tokens']>(await zaakpost(['token', 'list', made.number, '--json']));
  assert.equal(`${token?.text}\n`, issued.stdout);
  assert.equal((await zaakpost(['token', 'revoke', token?.id ?? ''])).code, 0);

  assert.equal((await zaakpost(['case', 'close', '1001'])).stdout, 'Case 1001 is closed.\n');
  assert.equal((await zaakpost(['case', 'close', '1001'])).stdout, 'Case 1001 was already closed.\n');
  assert.equal((await zaakpost(['case', 'reopen', '1001'])).stdout, 'Case 1001 is open.\n');
  const shown = answerOf<CaseAnswer>(await zaakpost(['case', 'show', '1001', '--json']));
  assert.deepEqual(
    shown.timeline.map(({ kind }) => kind),
    ['created', 'closed', 'reopened'],
  );
  assert.ok(shown.tokens[0]?.revokedAt);

  const words = await zaakpost(['case', 'show', '1001']);
  assert.match(words.stdout, /^Case type +Bezwaar$/m);
  assert.match(words.stdout, /^kenmerk +B=12$/m);
  const list = await zaakpost(['case', 'list', '--status', 'open']);
  assert.match(list.stdout, /^1001 +open +Bezwaar +piet@example\.nl/m);
  const found = async (words: string) =>
    answerOf<CaseAnswer[]>(await zaakpost(['case', 'list', '--search', words, '--json'])).length;
  assert.deepEqual([await found('piet'), await found('jan')], [1, 0]);
  await zaakpost(['case', 'create', '--case-type', 'Bezwaar', '--attribute', 'kenmerk=B=13']);
  const sorted = async (...more: string[]) => {
    const answer = await zaakpost(['case', 'list', '--json', ...more]);
    return answerOf<CaseAnswer[]>(answer).map(({ number }) => number);
  };
  assert.deepEqual(await sorted('--sort', 'number'), ['1001', '1002']);
  assert.deepEqual(await sorted('--sort', '-number', '--from', '2020-01-01'), ['1002', '1001']);
  assert.deepEqual(await sorted('--before', '2020-01-01'), []);
  assert.equal((await zaakpost(['case', 'list', '--sort', 'colour'])).code, 2);
  const types = await zaakpost(['case-type', 'list', '--search', 'BEZW', '--sort', '-createdAt']);
  assert.match(types.stdout, /^Bezwaar /m);
  const used = await zaakpost(['case-type', 'remove', 'Bezwaar']);
  assert.equal(used.code, 1);
  assert.match(used.stderr, /^zaakpost: CONFLICT: /);
});
