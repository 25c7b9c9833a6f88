import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embeddedFiles } from '../../src/render/files.ts';
import { requireBinary } from '../support/service.ts';
import { buildMail } from './mail-builder.ts';
import { textOf } from './pdf-text.ts';
import { rendered } from './rendered.ts';

/** A mail with three attachments that say they have so many megabytes. */
function mailOf(t: Parameters<typeof buildMail>[0], megabytes: number[], embedAttachments: boolean) {
  const files = megabytes.map((_, index) => ({
    type: 'application/pdf',
    content: 'x',
    name: `${index}.pdf`,
  }));
  const input = buildMail(t, { text: 'x', files, input: { embedAttachments } });
  const attachments = input.parsed.attachments.map((part, index) => ({
    ...part,
    size: (megabytes[index] ?? 0) * 1e6,
  }));
  return { ...input, parsed: { ...input.parsed, attachments } };
}

test('attachments are embedded where asked, as many as fit together', (t) => {
  const names = (megabytes: number[], asked: boolean): (string | null)[] =>
    [...embeddedFiles(mailOf(t, megabytes, asked))].map(({ name }) => name);
  assert.deepEqual(names([1, 2], false), []);
  assert.deepEqual(names([1, 2], true), ['0.pdf', '1.pdf']);
  assert.deepEqual(names([60, 60, 30], true), ['0.pdf', '2.pdf']);
});

test('the list says which attachment was too large', async (t) => {
  if (requireBinary(t, 'pdftotext', 'poppler-utils') === undefined) return;
  const { pdf } = await rendered(mailOf(t, [1, 200], true));
  assert.match(textOf(pdf, '-raw'), /1\.pdf \(te groot om apart in te sluiten\)/);
  assert.doesNotMatch(textOf(pdf, '-raw'), /0\.pdf \(/);
});
