import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testCommand } from '../support/command.ts';

test('a case and a profile are given to persons and groups', async (t) => {
  const zaakpost = await testCommand(t);
  const done = async (...args: string[]) => {
    const { code, stdout, stderr } = await zaakpost(args, 'geheim\n');
    assert.equal(code, 0, stderr);
    return stdout;
  };
  await done('account', 'add', 'jansen', '--role', 'official');
  await done('case-type', 'add', 'Melding');
  await done('case', 'create', '--case-type', 'Melding');
  await done(
    'profile',
    'add',
    'Facturen',
    '--kind',
    'document-intake',
    '--address',
    'facturen@voorbeeldstad.example',
  );
  const owners = [
    ['case', '1001'],
    ['profile', 'Facturen'],
  ] as const;
  for (const [noun, name] of owners) {
    const verb = [noun, 'owners', name];
    const both = ['--account', 'jansen', '--group', 'financiën'];
    assert.equal(await done(...verb, ...both), 'jansen\ngroup financiën\n');
    assert.match(await done(...verb, '--nobody'), /nobody's/);
  }
  await done('case', 'owners', '1001', '--group', 'financiën');
  assert.equal(await done('case', 'owners', '1001'), 'group financiën\n');
  const unknown = await zaakpost(['case', 'owners', '1001', '--account', 'niemand']);
  assert.match(unknown.stderr, /there is no account "niemand"/);
  assert.equal((await zaakpost(['case', 'owners', '1001', '--nobody', '--group', 'x'])).code, 2);
});
