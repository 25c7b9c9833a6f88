import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../support/app.ts';
import { answerOf, testCommand } from '../support/command.ts';

test('a profile is added with its mapping, disabled, enabled and removed', async (t) => {
  const zaakpost = await testCommand(t);
  await zaakpost(['case-type', 'add', 'OLO', '--attribute', 'nummer:number', '--attribute', 'naam:text']);
  const map = ['nummer=subject~OLO (\\d+)', 'naam=label:Naam', 'naam=column:Aanvrager'].flatMap((one) => [
    '--map',
    one,
  ]);
  const options = [
    '--kind',
    'olo',
    '--address',
    'OLO@voorbeeldstad.example',
    '--case-type',
    'OLO',
    '--token-prefix',
    'Loket',
  ];
  const made = answerOf<{ mapping: object; address: string }>(
    await zaakpost(['profile', 'add', 'olo', ...options, ...map, '--disabled', '--json']),
  );
  assert.deepEqual(made.mapping, {
    nummer: { field: 'subject', pattern: 'OLO (\\d+)' },
    naam: [{ label: 'Naam' }, { column: 'Aanvrager' }],
  });
  assert.match((await zaakpost(['profile', 'show', 'olo'])).stdout, /^Token prefix +Loket$/m);
  assert.equal(made.address, 'olo@voorbeeldstad.example');
  assert.match((await zaakpost(['profile', 'list'])).stdout, /^olo .* disabled$/m);
  assert.equal((await zaakpost(['profile', 'enable', 'olo'])).stdout, 'Profile olo is enabled.\n');
  assert.match(
    (await zaakpost(['profile', 'show', 'olo'])).stdout,
    /^ +nummer from subject, as \/OLO \(\\d\+\)\/ finds it$/m,
  );
  assert.match(
    (await zaakpost(['profile', 'show', 'olo'])).stdout,
    /naam from the line "Naam: …" in the body, else from the column "Aanvrager" of a table in the body$/m,
  );
  assert.equal((await zaakpost(['profile', 'remove', 'olo'])).code, 0);
  const history = (await zaakpost(['settings', 'history', '--kind', 'profile'])).stdout;
  assert.match(history, /\(command\) +profile olo +changed +enabled: false → true$/m);
  assert.match(history, /\(command\) +profile olo +removed$/m);
});

test('webhooks and API keys show their secrets once', async (t) => {
  const zaakpost = await testCommand(t);
  const added = await zaakpost(['webhook', 'add', 'https://dms.voorbeeldstad.example/hook']);
  assert.match(added.stdout, /^whsec_\S+\n$/);
  const [webhook] = answerOf<[{ id: string }]>(await zaakpost(['webhook', 'list', '--json']));
  assert.ok(!JSON.stringify(webhook).includes(added.stdout.trim()));
  assert.equal((await zaakpost(['webhook', 'remove', webhook.id])).code, 0);
  const refused = await zaakpost(['webhook', 'add', 'http://dms.voorbeeldstad.example/hook']);
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /<url>: must be an https address/);

  const key = await zaakpost(['api-key', 'add', 'dms']);
  assert.match(key.stdout, /^zaakpost_\S+\n$/);
  assert.doesNotMatch((await zaakpost(['api-key', 'list', '--json'])).stdout, /zaakpost_/);
  assert.equal((await zaakpost(['api-key', 'revoke', 'dms'])).stdout, 'API key dms is revoked.\n');
});

test('settings are checked and shown without secrets, and what is away is named', async (t) => {
  const { config } = await testApp(t);
  const secret = 'a'.repeat(64);
  const zaakpost = await testCommand(t, {
    DATABASE_URL: String(config.databaseUrl),
    ZAAKPOST_SECRET_KEY: secret,
    ZAAKPOST_CLAMD: 'tcp://127.0.0.1:1',
    OTEL_EXPORTER_OTLP_HEADERS: `authorization=Bearer ${secret}`,
  });
  const { code, stdout } = await zaakpost(['config', 'check', '--json']);
  assert.equal(code, 1, 'the scanner is away');
  const { settings, components } = JSON.parse(stdout);
  assert.equal(settings.secretKey, '***');
  assert.doesNotMatch(stdout, new RegExp(secret));
  assert.match(settings.databaseUrl, /^postgres(ql)?:\/\/[^:@]+:\*\*\*@/);
  const statuses = components.map(
    ({ name, status }: { name: string; status: string }) => `${name} ${status}`,
  );
  assert.deepEqual(statuses, ['database up', 'queue up', 'storage up', 'scanner down', 'spam-filter off']);
  assert.match(
    (await zaakpost(['config', 'check'])).stdout,
    /^scanner +down +The virus scanner does not answer/m,
  );
});
