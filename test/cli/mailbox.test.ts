import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, testCommand } from '../support/command.ts';

interface MailboxAnswer {
  state: string;
  intervalSeconds: number | null;
  disabledReason: string | null;
  consecutiveFailures: number;
  lastErrorCode: string | null;
}

test('a mailbox is added, tried, polled, disabled, enabled and removed; its password is never shown', async (t) => {
  const zaakpost = await testCommand(t);
  const server = ['--protocol', 'pop3s', '--host', '127.0.0.1', '--port', '1', '--username', 'info'];
  const added = await zaakpost(['mailbox', 'add', 'info', ...server, '--password-file', '-'], 'geheim123\n');
  assert.equal(added.code, 0, added.stderr);

  const tried = await zaakpost(['mailbox', 'test', 'info']);
  assert.equal(tried.code, 1);
  assert.match(tried.stdout, /^✔ DNS +127\.0\.0\.1\n✖ TCP +MAILBOX_UNREACHABLE: .*\n- TLS +not tried$/m);

  const polled = await zaakpost(['mailbox', 'poll', 'info', '--json']);
  assert.equal(polled.code, 1);
  assert.equal(JSON.parse(polled.stdout)[0].result.error.code, 'MAILBOX_UNREACHABLE');

  const show = async () => answerOf<MailboxAnswer>(await zaakpost(['mailbox', 'show', 'info', '--json']));
  const failing = await show();
  assert.equal(failing.consecutiveFailures, 1);
  assert.equal(failing.lastErrorCode, 'MAILBOX_UNREACHABLE');

  await zaakpost(['mailbox', 'disable', 'info', '--reason', 'server verhuist']);
  const { state, disabledReason, intervalSeconds } = await show();
  assert.deepEqual([state, disabledReason, intervalSeconds], ['disabled', 'server verhuist', null]);
  const refused = await zaakpost(['mailbox', 'poll', 'info']);
  assert.match(refused.stderr, /^zaakpost: MAILBOX_DISABLED: /);

  await zaakpost(['mailbox', 'enable', 'info', '--interval', '300']);
  const list = await zaakpost(['mailbox', 'list']);
  assert.match(list.stdout, /^info +pop3s:\/\/127\.0\.0\.1:1 +info +300 s +/m);
  for (const text of [added, tried, polled, list].flatMap(({ stdout, stderr }) => [stdout, stderr]))
    assert.doesNotMatch(text, /geheim123/);

  await zaakpost(['mailbox', 'remove', 'info']);
  assert.deepEqual(answerOf(await zaakpost(['mailbox', 'list', '--json'])), []);
});

test('a password is asked for at a terminal, so without one it must come from a file', async (t) => {
  const zaakpost = await testCommand(t);
  const server = ['--protocol', 'imaps', '--host', 'mail.example', '--username', 'info'];
  const without = await zaakpost(['mailbox', 'add', 'info', ...server]);
  assert.equal(without.code, 2);
  assert.match(without.stderr, /--password-file: is needed where there is no terminal/);
  const empty = await zaakpost(['mailbox', 'add', 'info', ...server, '--password-file', '-'], '\n');
  assert.match(empty.stderr, /--password-file: the password is empty/);
  const wrong = await zaakpost(['mailbox', 'add', 'info', ...server, '--after-accept', 'move']);
  assert.match(wrong.stderr, /--move-to: is needed where mail is moved/);
});
