import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { answerOf, testCommand } from '../support/command.ts';
import { mailOf } from '../support/pushed-mail.ts';

interface MailAnswer {
  status: string;
  stage: string;
  history: { to: string; actor: string; reason: string }[];
}

test('held mail is worked by the command', async (t) => {
  const zaakpost = await testCommand(t);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-held-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'vraag.eml');
  await writeFile(file, mailOf({ Subject: 'Vraag 12' }));
  const { mailId: id } = answerOf<{ mailId: string }>(await zaakpost(['ingest', file, '--json']));
  const list = await zaakpost(['mail', 'list', '--status', 'held']);
  assert.match(list.stdout, new RegExp(`${id} +held .*no-profile`));
  assert.match((await zaakpost(['mail', 'text', id])).stdout, /^Subject: Vraag 12\n\nGeachte gemeente,$/m);

  const copy = path.join(folder, 'kopie.eml');
  assert.equal((await zaakpost(['mail', 'raw', id, '--output', copy])).code, 0);
  assert.deepEqual(await readFile(copy), await readFile(file), 'byte for byte');
  assert.equal((await zaakpost(['intake', 'list', '--mail', id])).stdout, 'There is nothing of the kind.\n');

  const explained = await zaakpost(['explain', id]);
  assert.match(explained.stdout, /^Rule +no-profile$/m);
  assert.match(explained.stdout, /^Why +Er is geen profiel voor de adressen/m);
  const english = await zaakpost(['explain', file, '--to', 'a@x.example', '--language', 'en', '--json']);
  const { rule, reason } = answerOf<{ rule: string; reason: string }>(english);
  assert.deepEqual(
    [rule, reason.slice(0, 65)],
    ['no-profile', 'No profile fits the addresses that the mail was for: a@x.example,'],
  );

  assert.match((await zaakpost(['mail', 'discard', id])).stderr, /--reason/);
  const none = await zaakpost(['mail', 'file', id, '--case', '1']);
  assert.match(none.stderr, /^zaakpost: NOT_FOUND: .*case 1/);
  assert.equal((await zaakpost(['mail', 'reprocess'])).code, 2);
  const dry = await zaakpost(['mail', 'reprocess', '--status', 'held', '--dry-run']);
  assert.match(dry.stdout, /Nothing was done\. It would be: 1 × no change\./);
  await zaakpost([
    'profile',
    'add',
    'Post',
    '--kind',
    'document-intake',
    '--address',
    'post@voorbeeldstad.example',
  ]);
  const always = await zaakpost(['mail', 'intake', id, '--profile', 'Post', '--always']);
  assert.match(
    always.stdout,
    /mail from piet@example\.org with a subject like \^Vraag \\d\+\$ goes to profile Post/,
  );
  assert.match(
    (await zaakpost(['decision-rule', 'list'])).stdout,
    /piet@example\.org +\^Vraag \\d\+\$ +Post/,
  );
  assert.equal((await zaakpost(['mail', 'hold', id, '--reason', 'wacht'])).code, 0);
  const shown = answerOf<MailAnswer>(await zaakpost(['mail', 'show', id, '--json']));
  assert.partialDeepStrictEqual(shown, { status: 'held', stage: 'decision' });
  assert.equal(shown.history.at(-1)?.actor, `${os.userInfo().username} (command)`);
  const onHold = await zaakpost(['mail', 'reprocess', '--verdict', 'virus=not scanned', '--dry-run']);
  assert.match(onHold.stdout, /It would be: no mail at all\./);
  const changed = await zaakpost(['mail', 'reprocess', id, '--dry-run', '--json']);
  assert.deepEqual(answerOf<{ summary: object }>(changed).summary, { 'held → filed': 1 });
  const rerouted = await zaakpost(['mail', 'reprocess', id, '--changing', '--json']);
  assert.deepEqual(
    answerOf<{ mailId: string }[]>(rerouted).map(({ mailId }) => mailId),
    [id],
  );
  const nothing = await zaakpost(['mail', 'reprocess', '--profile', 'Post', '--changing']);
  assert.match(nothing.stdout, /^0 mails are on the way again/);
  assert.equal((await zaakpost(['mail', 'hold', id, '--reason', 'wacht'])).code, 0);
  assert.equal((await zaakpost(['mail', 'discard', id, '--reason', 'reclame'])).code, 0);
});
