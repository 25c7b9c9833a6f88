import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, testCommand } from '../support/command.ts';
import { startReceiver } from '../support/receiver.ts';

test('a webhook is shown, changed, paused, tried, and gets its events again', async (t) => {
  const receiver = await startReceiver(t);
  const zaakpost = await testCommand(t);
  await zaakpost(['webhook', 'add', 'https://dms.voorbeeldstad.example/hook']);
  const [{ id }] = answerOf<[{ id: string }]>(await zaakpost(['webhook', 'list', '--json']));
  const url = ['--url', receiver.url];
  const changed = await zaakpost([
    'webhook',
    'change',
    id,
    ...url,
    '--type',
    'nl.zaakpost.cases.created',
    '--json',
  ]);
  assert.partialDeepStrictEqual(answerOf(changed), {
    url: receiver.url,
    types: ['nl.zaakpost.cases.created'],
    enabled: true,
  });
  const refused = await zaakpost(['webhook', 'change', id, '--type', 'nl.zaakpost.cases.eaten']);
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /--type/);
  await zaakpost(['webhook', 'pause', id]);
  assert.match((await zaakpost(['webhook', 'show', id])).stdout, /^State +paused$/m);
  assert.match(
    (await zaakpost(['webhook', 'test', id])).stdout,
    /^It was taken: HTTP 204, after \d+ ms\.\n$/,
  );
  assert.equal(receiver.requests.length, 1);

  await zaakpost(['case-type', 'add', 'Melding']);
  await zaakpost(['case', 'create', '--case-type', 'Melding']);
  const [event] = answerOf<[{ id: string; type: string }]>(
    await zaakpost(['event', 'list', '--about', '1001', '--json']),
  );
  assert.equal(event.type, 'nl.zaakpost.cases.created');
  assert.deepEqual(JSON.parse((await zaakpost(['event', 'show', event.id])).stdout), event);
  assert.match((await zaakpost(['webhook', 'deliveries', id])).stdout, /cases\.created +waiting +0 /);
  const retried = answerOf(await zaakpost(['webhook', 'retry', id, '--event', event.id, '--json']));
  assert.partialDeepStrictEqual(retried, { event: { id: event.id }, state: 'waiting' });
  const replay = ['webhook', 'replay', id, '--from', '2026-01-01', '--dry-run'];
  assert.equal((await zaakpost(replay)).stdout, '0 events would be sent again.\n', 'it waits already');
});
