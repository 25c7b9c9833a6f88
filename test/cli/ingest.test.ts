import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { IngestLine } from '../../src/cli/ingest-file.ts';
import { testCommand } from '../support/command.ts';

const ATTACHMENT = Buffer.from('%PDF-1.4 factuur');

const mail = (to: string, subject: string) =>
  [
    'From: Leverancier <factuur@leverancier.example>',
    `To: ${to}`,
    `Subject: ${subject}`,
    `Message-ID: <${subject.replaceAll(' ', '.')}@leverancier.example>`,
    'Date: Mon, 2 Mar 2026 10:00:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Bijgaand de factuur.',
    '--b',
    'Content-Type: application/pdf; name="factuur.pdf"',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="factuur.pdf"',
    '',
    ATTACHMENT.toString('base64'),
    '--b--',
    '',
  ].join('\r\n');

async function files(t: TestContext, contents: Record<string, string>): Promise<(name: string) => string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-ingest-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(contents)) await writeFile(path.join(folder, name), content);
  return (name) => path.join(folder, name);
}

const KEYS = [
  'file',
  'mailId',
  'status',
  'route',
  'verdicts',
  'caseNumber',
  'documents',
  'rendition',
  'trace',
  'error',
];

test('each file is a line in JSON, in the order given; a bad one stops none of the others', async (t) => {
  const zaakpost = await testCommand(t);
  const at = await files(t, {
    'intake.eml': mail('facturen@voorbeeldstad.example', 'Factuur 7'),
    'nieuw.eml': mail('vergunningen@voorbeeldstad.example', 'Aanvraag'),
    'geen.eml': mail('niemand@voorbeeldstad.example', 'Vraag'),
    'leeg.eml': '',
  });
  await zaakpost(['case-type', 'add', 'Vergunning']);
  const profile = (name: string, ...more: string[]) =>
    zaakpost(['profile', 'add', name, '--address', `${name}@voorbeeldstad.example`, ...more]);
  await profile('facturen', '--kind', 'document-intake');
  await profile('vergunningen', '--kind', 'case-type', '--case-type', 'Vergunning');

  const given = [
    at('leeg.eml'),
    at('intake.eml'),
    at('nowhere.eml'),
    at('nieuw.eml'),
    at(''),
    at('geen.eml'),
  ];
  const { code, stdout, stderr } = await zaakpost(['ingest', '--json', ...given]);
  assert.equal(code, 1);
  assert.equal(stderr, '6 files: 3 refused, 2 filed, 1 held\n');
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as IngestLine);
  assert.deepEqual(
    lines.map(({ file }) => file),
    given,
  );
  for (const line of lines) assert.deepEqual(Object.keys(line), KEYS);
  const [empty, intake, missing, created, directory, unmatched] = lines;

  for (const [line, why] of [
    [empty, 'is empty'],
    [missing, 'ENOENT'],
    [directory, 'is a directory'],
  ] as const) {
    assert.equal(line?.error?.code, 'FILE_INVALID');
    assert.match(line?.error?.message ?? '', new RegExp(why));
    assert.equal(line?.mailId, null);
  }
  assert.equal(intake?.status, 'filed');
  assert.equal(intake?.route?.destination?.kind, 'intake');
  assert.deepEqual(
    intake?.documents.map(({ name, mediaType, size }) => ({ name, mediaType, size })),
    [{ name: 'factuur.pdf', mediaType: 'application/pdf', size: ATTACHMENT.length }],
  );
  assert.equal(created?.caseNumber, '1001');
  assert.equal(created?.verdicts.virus?.result, 'not scanned');
  const pdf = await readFile(created?.rendition?.path ?? '');
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  assert.equal(unmatched?.status, 'held');
  assert.equal(unmatched?.route?.destination, null);
  assert.ok(unmatched?.trace.length);
  assert.equal(unmatched?.error, null);
});

test('the same mail again is recorded against the first; its line tells so, and it can be shown', async (t) => {
  const zaakpost = await testCommand(t);
  const at = await files(t, { 'a.eml': mail('facturen@voorbeeldstad.example', 'Factuur 7') });
  await zaakpost([
    'profile',
    'add',
    'f',
    '--address',
    'facturen@voorbeeldstad.example',
    '--kind',
    'document-intake',
  ]);
  const { code, stdout, stderr } = await zaakpost(['ingest', at('a.eml'), at('a.eml')]);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^filed +\S+a\.eml .*\ndiscarded +\S+a\.eml .*\n$/);
  assert.match(stderr, /^2 files: 1 filed, 1 discarded$/m);

  const listed = await zaakpost(['mail', 'list', '--status', 'discarded', '--json']);
  const [{ id }] = JSON.parse(listed.stdout) as [{ id: string }];
  const shown = await zaakpost(['mail', 'show', id]);
  assert.match(shown.stdout, /^Duplicate of {2}[0-9a-f-]{36}$/m);
  const again = await zaakpost(['mail', 'reprocess', id, '--json']);
  assert.deepEqual(JSON.parse(again.stdout), [{ mailId: id, generation: 2 }]);
});
