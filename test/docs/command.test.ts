import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Command } from 'commander';
import { describeApi } from '../../src/api/describe.ts';
import { buildProgram } from '../../src/cli/program.ts';

const page = readFileSync(path.join(import.meta.dirname, '../../docs/command.md'), 'utf8');

/** Rows of the table under a heading: what stands in code in each cell. */
function rowsOf(heading: string): string[][][] {
  const [, section = ''] = page.split(heading);
  const [table = ''] = section.split('\n## ');
  return table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)),
    );
}

const verbsOf = (command: Command, before = ''): string[] =>
  command.commands.length === 0
    ? [before]
    : command.commands.flatMap((verb) => verbsOf(verb, `${before} ${verb.name()}`.trim()));

test('docs/command.md has every verb and every operation, together or by itself with the reason', async () => {
  const { paths } = (await describeApi()) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const operations = Object.values(paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  const both = rowsOf('# The command and the API');
  const verbs = [...both, ...rowsOf('## By the command only')].flatMap(([names = []]) => names);
  assert.deepEqual(verbs.toSorted(), verbsOf(buildProgram()).toSorted());
  const named = [
    ...both.flatMap(([, names = []]) => names),
    ...rowsOf('## By the API only').flatMap(([names = []]) => names),
  ];
  assert.deepEqual([...new Set(named)].toSorted(), operations.toSorted());
});
