import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, testCommand } from '../support/command.ts';

interface MailboxAnswer {
  state: string;
  intervalSeconds: number | null;
  stateReason: string | null;
  consecutiveFailures: number;
  lastErrorCode: string | null;
}

test('a mailbox is added, tried, polled, disabled, enabled and removed; its password is never shown', async (t) => {
  const zaakpost = await testCommand(t);
  const server = ['--protocol', 'pop3s', '--host', '127.0.0.1', '--port', '1', '--username', 'info'];
  const policy = ['--policy', 'automatic:list mail=hold', '--policy', 'automatic:*=go on'];
  const added = await zaakpost(
    ['mailbox', 'add', 'info', ...server, ...policy, '--password-file', '-'],
    'geheim123\n',
  );
  assert.equal(added.code, 0, added.stderr);

  const tried = await zaakpost(['mailbox', 'test', 'info']);
  assert.equal(tried.code, 1);
  assert.match(tried.stdout, /^✔ DNS +127\.0\.0\.1\n✖ TCP +MAILBOX_UNREACHABLE: .*\n- TLS +not tried$/m);

  const polled = await zaakpost(['mailbox', 'poll', 'info', '--json']);
  assert.equal(polled.code, 1);
  assert.equal(JSON.parse(polled.stdout)[0].result.error.code, 'MAILBOX_UNREACHABLE');

  const show = async () => answerOf<MailboxAnswer>(await zaakpost(['mailbox', 'show', 'info', '--json']));
  const shown = await zaakpost(['mailbox', 'show', 'info']);
  assert.match(shown.stdout, /^Policy +automatic: list mail → hold\n +automatic: \* → go on$/m);
  const failing = await show();
  assert.equal(failing.consecutiveFailures, 1);
  assert.equal(failing.lastErrorCode, 'MAILBOX_UNREACHABLE');

  await zaakpost(['mailbox', 'disable', 'info', '--reason', 'server verhuist']);
  const { state, stateReason, intervalSeconds } = await show();
  assert.deepEqual([state, stateReason, intervalSeconds], ['disabled', 'server verhuist', null]);
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
  const mild = await zaakpost(['mailbox', 'add', 'info', ...server, '--policy', 'virus:infected=flag']);
  assert.match(mild.stderr, /must be quarantine or severer for virus: infected/);
  const unread = await zaakpost(['mailbox', 'add', 'info', ...server, '--policy', 'spam']);
  assert.match(unread.stderr, /--policy: "spam" is not CHECK:RESULT=ACTION/);
});

test('a mailbox of Office 365 needs no host; its secrets are never shown', async (t) => {
  const zaakpost = await testCommand(t);
  const office = ['--protocol', 'imaps', '--username', 'info@gemeente.example', '--oauth2', 'office365'];
  const client = ['--oauth2-client-id', 'zaakpost', '--oauth2-client-secret-file', '-'];
  const tenant = ['--oauth2-tenant', 'gemeente.example'];
  const add = (...options: string[]) => zaakpost(['mailbox', 'add', 'info', ...options], 'geheim123\n');

  const added = await add(...office, ...client, ...tenant);
  assert.equal(added.code, 0, added.stderr);
  const shown = await zaakpost(['mailbox', 'show', 'info']);
  assert.match(shown.stdout, /^Server +imaps:\/\/outlook\.office365\.com:993$/m);
  assert.match(shown.stdout, /^Login +OAuth2, gemeente\.example, client zaakpost$/m);
  const answer = await zaakpost(['mailbox', 'show', 'info', '--json']);
  for (const { stdout } of [added, shown, answer]) assert.doesNotMatch(stdout, /geheim123/);

  const wrong: [string[], RegExp][] = [
    [[...office, ...client], /--oauth2 tenant: is needed for Office 365/],
    [
      [...office, ...tenant, '--oauth2-client-id', 'x'],
      /--oauth2-client-secret-file: is needed where there is no/,
    ],
    [
      ['--protocol', 'imaps', '--host', 'h', '--username', 'u', ...client],
      /--oauth2: is needed with the other/,
    ],
    [['--protocol', 'imaps', '--username', 'u', '--password-file', '-'], /--host: is needed/],
    [[...office, ...client, ...tenant, '--password-file', '-'], /--password-file: is not used with OAuth2/],
  ];
  for (const [options, words] of wrong) {
    const { code, stderr } = await zaakpost(['mailbox', 'add', 'fout', ...options], 'x\n');
    assert.equal(code, 2);
    assert.match(stderr, words);
  }
});
