import assert from 'node:assert/strict';
import { userInfo } from 'node:os';
import { test } from 'node:test';
import { answerOf, testCommand } from '../support/command.ts';

interface Line {
  actor: { kind: string; name: string };
  action: string;
  object: string | null;
  result: string;
  detail: string | null;
}

test('what the command does is in the audit log, with who ran it and what came of it', async (t) => {
  const zaakpost = await testCommand(t);
  assert.equal((await zaakpost(['case-type', 'add', 'Melding'])).code, 0);
  assert.equal((await zaakpost(['case', 'show', '9999'])).code, 1);
  assert.equal((await zaakpost(['case-type', 'list'])).code, 0);
  assert.equal((await zaakpost(['person', 'erase', 'Piet@example.org', '--dry-run'])).code, 0);
  assert.equal((await zaakpost(['person', 'report'])).stdout, 'Nobody was erased so far.\n');
  assert.match((await zaakpost(['retention', 'limits'])).stdout, /^quarantined +for ever$/m);
  const lines = answerOf<Line[]>(await zaakpost(['audit-log', 'list', '--json']));
  assert.deepEqual(
    lines.map(({ actor, action, object, result, detail }) => [
      actor.kind,
      actor.name,
      action,
      object?.replace(/[0-9a-f]{32}$/, '(hash)') ?? null,
      result,
      detail,
    ]),
    [
      ['command', userInfo().username, 'person erase', 'person:(hash)', 'done', 'dry run'],
      ['command', userInfo().username, 'case show', '9999', 'failed', 'NOT_FOUND'],
      ['command', userInfo().username, 'case-type add', 'Melding', 'done', null],
    ],
  );
  const exported = (await zaakpost(['audit-log', 'export'])).stdout.trim().split('\n');
  assert.deepEqual(
    exported.slice(-3).map((line) => JSON.parse(line)),
    lines,
  );
  const [newest] = answerOf<Line[]>(await zaakpost(['audit-log', 'list', '--limit', '1', '--json']));
  assert.deepEqual(
    [newest?.action, newest?.result],
    ['audit-log export', 'done'],
    'who took it away is told',
  );
});
