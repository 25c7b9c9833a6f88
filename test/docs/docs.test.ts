import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { tagNames } from '../../src/api/tags.ts';
import { settingsFile } from '../../src/cli/apply/settings-file.ts';
import { SETTINGS } from '../../src/config.ts';
import { ERRORS } from '../../src/errors.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** The rows of all tables of a page that begin with a code or key, as cells. */
const rows = (page: string) =>
  [...read(page).matchAll(/^\| `([A-Z_]+)` \|(.*)\|$/gm)].map(([, name = '', rest = '']) => [
    name,
    ...rest.split('|').map((cell) => cell.trim()),
  ]);

/** Each row is as expected, and there is no other: so that a failure names the one that differs. */
function assertRows(found: string[][], expected: string[][]): void {
  const names = (table: string[][]) => table.map(([name]) => name).toSorted();
  assert.deepEqual(names(found), names(expected));
  for (const row of expected)
    assert.deepEqual(found.find(([name]) => name === row[0])?.slice(0, row.length), row);
}

test('docs/configuration.md has every key, with its default and meaning, and no other', () => {
  const expected = SETTINGS.map(({ key, schema, meaning }) => {
    const fallback = String(schema.safeParse(undefined).data ?? '');
    return [key, fallback === '' ? '' : `\`${fallback}\``, meaning];
  });
  assertRows(rows('docs/configuration.md'), expected);
});

test('docs/errors.md has every code, with its status, kind and message, and says what to do', () => {
  const found = rows('docs/errors.md');
  const kinds = Object.entries(ERRORS);
  assertRows(
    found,
    kinds.map(([code, { status, permanence, message }]) => [code, String(status), permanence, message]),
  );
  for (const [code, , , , advice = ''] of found) assert.ok(advice.length > 10, code);
});

test('docs/glossary.md explains every resource of the API, in its order, with the Dutch for it', () => {
  const [, resources = ''] = /## Resources([\s\S]*?)\n## /.exec(read('docs/glossary.md')) ?? [];
  const listed = [...resources.matchAll(/^\| `([a-z-]+)` \| ([^|]+) \| ([^|]+\.) \|$/gm)];
  assert.deepEqual(
    listed.map(([, name]) => name),
    tagNames,
  );
});

test('the example of a settings file can be applied', () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(read('docs/configuration.md')) ?? [];
  const { success, error } = settingsFile.safeParse(parse(yaml));
  assert.ok(success, error?.message);
});

test('every link in the docs leads to a file that is there', () => {
  const pages = ['README.md', ...readdirSync(path.join(ROOT, 'docs')).map((name) => `docs/${name}`)];
  for (const page of pages.filter((name) => name.endsWith('.md'))) {
    for (const [, link = ''] of read(page).matchAll(/\]\((?!https?:)([^)#]+)/g))
      assert.ok(existsSync(path.join(ROOT, path.dirname(page), link)), `${page}: ${link}`);
  }
});

test('every verb and file that the docs name is there', () => {
  const pages = ['configuration', 'errors', 'operations', 'security']
    .map((name) => read(`docs/${name}.md`))
    .join('\n');
  const program = read('src/cli/program.ts');
  for (const [, noun = ''] of pages.matchAll(/`(?:docker compose exec \w+ )?zaakpost ([a-z-]+)/g))
    assert.match(program, new RegExp(`'${noun}'|add${noun[0]?.toUpperCase()}${noun.slice(1)}\\(`), noun);
  for (const [, file = ''] of pages.matchAll(/`((?:deploy|workers|docs|src|test)\/[\w./-]+)`/g))
    assert.ok(existsSync(path.join(ROOT, file)), file);
});

test('decisions are numbered one after the other, in their names and in their titles', () => {
  const names = readdirSync(path.join(ROOT, 'docs/adr')).sort();
  for (const [index, name] of names.entries()) {
    assert.equal(Number(name.slice(0, 4)), index + 1, name);
    assert.ok(read(`docs/adr/${name}`).startsWith(`# ${index + 1}. `), name);
  }
});
