import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startCommand, testCommand } from '../support/command.ts';

test('what cannot be asked so ends with 2, and says each thing that is wrong', async (t) => {
  const zaakpost = await testCommand(t);
  const rows: [string[], RegExp][] = [
    [['frobnicate'], /^zaakpost: USAGE: unknown command 'frobnicate'\n/],
    [
      ['case', 'list', '--limit', '-1'],
      /^zaakpost: USAGE: option '--limit <number>' argument '-1' is invalid\./,
    ],
    [['case', 'create'], /^zaakpost: USAGE: required option '--case-type <name>' not specified\n/],
    [
      ['profile', 'add', 'x', '--kind', 'case-type', '--address', 'y'],
      /\n {2}--address: must be an e-mail address, or a pattern such as \S+\n {2}--case-type: must be given/,
    ],
    [
      ['case-type', 'add', 'x', '--attribute', 'kleur'],
      /--attribute: "kleur" is not NAME:TYPE\[!\]\[:LABEL\]/,
    ],
    [['api-key', 'add', 'x', '--role', 'boss'], /\(--role boss: must be one of admin, /],
    [['mail', 'show', '12'], /\(<id>: must be the id of a mail: see zaakpost mail list\)\n$/],
    [['case'], /^Usage: zaakpost case /],
  ];
  for (const [args, said] of rows) {
    const { code, stdout, stderr } = await zaakpost(args);
    assert.equal(code, 2, args.join(' '));
    assert.match(stderr, said);
    assert.equal(stdout, '');
  }
});

test('what fails ends with 1, in one line without a stack', async (t) => {
  const zaakpost = await testCommand(t);
  const { code, stderr } = await zaakpost(['case', 'show', '9']);
  assert.equal(code, 1);
  assert.equal(stderr, 'zaakpost: NOT_FOUND: There is no such thing, or it is not yours to see. (case 9)\n');
});

test('with --json a failure is JSON too', async (t) => {
  const zaakpost = await testCommand(t);
  const failed = await zaakpost(['case', 'show', '9', '--json']);
  assert.deepEqual(JSON.parse(failed.stdout).error.details, ['case 9']);
  const misused = await zaakpost(['case', 'create', '--json']);
  assert.equal(misused.code, 2);
  assert.equal(JSON.parse(misused.stdout).error.code, 'USAGE');
});

test('wrong settings and a database that is away are said before anything is done', async (t) => {
  const settings = { ZAAKPOST_API_PORT: 'x', ZAAKPOST_COLOUR: 'blue' };
  const wrong = await testCommand(t, settings);
  const { code, stderr } = await wrong(['case', 'list']);
  assert.equal(code, 1);
  assert.match(stderr, /^zaakpost: CONFIG_INVALID: /);
  assert.match(stderr, /\n {2}ZAAKPOST_COLOUR: no such key/);
  assert.match(stderr, /\n {2}ZAAKPOST_API_PORT: must be a number/);

  const away = await testCommand(t, { DATABASE_URL: 'postgres://zaakpost@127.0.0.1:1/zaakpost' });
  const failed = await away(['case', 'list']);
  assert.equal(failed.code, 1);
  assert.match(failed.stderr, /^zaakpost: DATABASE_UNAVAILABLE: .*127\.0\.0\.1:1/);
});

test('help and the version are no failure', async () => {
  for (const option of ['--help', '--version']) {
    const child = startCommand(process.execPath, [option], {});
    const [code] = await new Promise<[number]>((resolve) =>
      child.once('close', (...all) => resolve([all[0] ?? 1])),
    );
    assert.equal(code, 0, option);
  }
});
