import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { answerOf, testCommand } from '../support/command.ts';

async function folder(t: TestContext, files: Record<string, string>): Promise<string> {
  const made = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-apply-'));
  t.after(() => rm(made, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(made, name), content);
  return made;
}

const GOOD = `
caseTypes:
  - name: Vergunning
    attributes:
      - { name: perceel, label: Kadastraal perceel, type: text }
profiles:
  - name: vergunningen
    kind: case-type
    address: Vergunningen@voorbeeldstad.example
    caseType: Vergunning
    mapping:
      perceel: { label: Perceel }
    owners: { groups: [vergunningen] }
mailboxes:
  - name: info
    protocol: imaps
    host: mail.voorbeeldstad.example
    username: info
    passwordFile: info.password
`;

interface Applied {
  kind: string;
  name: string;
  change: string;
}

test('a file is applied, again without a change, and again with one', async (t) => {
  const zaakpost = await testCommand(t);
  const made = await folder(t, { 'settings.yaml': GOOD, 'info.password': 'geheim\n' });
  const apply = async () =>
    answerOf<Applied[]>(await zaakpost(['apply', '-f', path.join(made, 'settings.yaml'), '--json'])).map(
      ({ kind, name, change }) => `${kind} ${name} ${change}`,
    );
  assert.deepEqual(await apply(), [
    'case type Vergunning created',
    'mailbox info created',
    'profile vergunningen created',
  ]);
  assert.ok((await apply()).every((line) => line.endsWith(' unchanged')));
  const owners = await zaakpost(['profile', 'owners', 'vergunningen']);
  assert.equal(owners.stdout, 'group vergunningen\n');
  await zaakpost(['profile', 'owners', 'vergunningen', '--nobody']);
  assert.equal((await apply())[2], 'profile vergunningen changed', 'given back');
  await writeFile(path.join(made, 'info.password'), 'nieuw\n');
  assert.deepEqual(await apply(), [
    'case type Vergunning unchanged',
    'mailbox info changed',
    'profile vergunningen unchanged',
  ]);
});

const BAD = `caseTypes:
  - name: Vergunning
    atributes: []
profiles:
  - name: a
    kind: case-type
    address: nonsense
    caseType: Vergunning
`;

const CONTRADICTORY = `caseTypes:
  - name: Nieuw
profiles:
  - name: a
    kind: case-type
    address: a@voorbeeldstad.example
    caseType: Onbekend
  - name: a
    kind: case-type
    address: b@voorbeeldstad.example
    caseType: Nieuw
    mapping: { kleur: { field: subject } }
mailboxes:
  - { name: info, protocol: imaps, host: mail, username: info }
`;

test('what is wrong is named by line and column, and nothing is changed', async (t) => {
  const zaakpost = await testCommand(t);
  const made = await folder(t, {
    'bad.yaml': BAD,
    'contradictory.yaml': CONTRADICTORY,
    'no.yaml': 'a: [1\n',
  });
  const problems = async (name: string) => {
    const file = path.join(made, name);
    const { code, stderr } = await zaakpost(['apply', '-f', file]);
    assert.equal(code, 1);
    assert.match(stderr, /^zaakpost: FILE_INVALID: /);
    return [...stderr.matchAll(/:(\d+:\d+): ([^\n]*?)(?=\)?\n)/g)].map(
      ([, place, what]) => `${place} ${what}`,
    );
  };
  assert.deepEqual(await problems('bad.yaml'), [
    '3:5 caseTypes.0.atributes: there is no such field',
    '7:5 profiles.0.address: must be an e-mail address, or a pattern such as *@vergunningen.example',
  ]);
  assert.deepEqual(await problems('contradictory.yaml'), [
    '8:5 profiles.1.name: "a" is there twice',
    '7:5 profiles.0.caseType: there is no case type "Onbekend"',
    '12:16 profiles.1.mapping.kleur: case type "Nieuw" has no such attribute',
    '14:7 mailboxes.0.name: a new mailbox needs a passwordFile or a password, or secrets of oauth2',
  ]);
  assert.match(
    (await problems('no.yaml'))[0] ?? '',
    /^2:1 .*must be sufficiently indented and end with a \]/,
  );
  assert.deepEqual(answerOf(await zaakpost(['case-type', 'list', '--json'])), []);
});

test('a file comes from standard input too, and an empty one names nothing', async (t) => {
  const zaakpost = await testCommand(t);
  assert.equal((await zaakpost(['apply', '-f', '-'], '# nothing\n')).stdout, 'The file names nothing.\n');
  const missing = await zaakpost(['apply', '-f', '/nowhere/settings.yaml']);
  assert.match(missing.stderr, /FILE_INVALID: .*\(\/nowhere\/settings\.yaml: ENOENT\)/);
});

test('a mailbox with OAuth2 is applied, its secrets from files; again without a change, and with a new secret', async (t) => {
  const zaakpost = await testCommand(t);
  const yaml = `
mailboxes:
  - name: info
    protocol: pop3s
    username: info@voorbeeldstad.example
    oauth2:
      provider: gmail
      clientId: zaakpost
      clientSecretFile: client.secret
      refreshTokenFile: refresh.token
`;
  const made = await folder(t, {
    'settings.yaml': yaml,
    'twice.yaml': yaml.replace('client.secret', 'client.secret\n      clientSecret: x'),
    'without.yaml': yaml.replace(/ +\w+File: .*\n/g, '').replace('name: info', 'name: nieuw'),
    'client.secret': 'geheim\n',
    'refresh.token': 'eerste\n',
  });
  const apply = (file: string) => zaakpost(['apply', '-f', path.join(made, file), '--json']);
  const changeOf = async () => answerOf<Applied[]>(await apply('settings.yaml')).map(({ change }) => change);
  assert.deepEqual(await changeOf(), ['created']);
  assert.deepEqual(await changeOf(), ['unchanged']);
  await writeFile(path.join(made, 'refresh.token'), 'tweede\n');
  assert.deepEqual(await changeOf(), ['changed']);
  const { stdout } = await zaakpost(['mailbox', 'show', 'info', '--json']);
  assert.match(stdout, /pop\.gmail\.com/);
  assert.doesNotMatch(stdout, /geheim|eerste|tweede/);
  assert.match((await apply('twice.yaml')).stderr, /clientSecretFile.*leave one of them out/);
  assert.match((await apply('without.yaml')).stderr, /a new mailbox needs .* secrets of oauth2/);
});
