import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { POLICY } from '../../src/checks/policy-table.ts';
import { STATUS_CHANGES } from '../../src/mail/status.ts';
import { RULES } from '../../src/routing/rules.ts';

const flow = readFileSync(path.join(import.meta.dirname, '../../docs/flow.md'), 'utf8');

test('docs/flow.md lists every routing rule, in the order in which they are asked', () => {
  const listed = Array.from(flow.matchAll(/^\| `([a-z-]+)` +\|/gm), ([, name]) => name);
  assert.deepEqual(
    listed,
    RULES.map((rule) => rule.name),
  );
});

test('docs/flow.md shows the default table of the policy, in its order', () => {
  const [, table = ''] = /^\| check \| result \| action \|\n.*\n((?:\|.*\n)+)/m.exec(flow) ?? [];
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  assert.deepEqual(
    rows.map(([, check, result, action]) => ({ check, result, action })),
    POLICY,
  );
});

test('docs/flow.md tells what every status means', () => {
  for (const status of Object.keys(STATUS_CHANGES))
    assert.match(flow, new RegExp(`^\\| ${status} +\\|`, 'm'));
});
