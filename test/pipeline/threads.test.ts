import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { type ThreadSettings, Threads } from '../../src/pipeline/threads.ts';
import { BlobStore } from '../../src/store/blobs.ts';
import { buildMail, type MailToBuild } from '../render/mail-builder.ts';
import { textOf } from '../render/pdf-text.ts';
import { requireBinary } from '../support/service.ts';

/** Renders a mail in threads with these limits; gives what became of it, and its text. */
async function renderedIn(t: TestContext, settings: ThreadSettings, mail: MailToBuild) {
  const folder = mkdtempSync(path.join(tmpdir(), 'zaakpost-threads-'));
  const threads = new Threads(settings);
  t.after(async () => {
    await threads.close();
    rmSync(folder, { recursive: true });
  });
  mkdirSync(path.join(folder, 'blobs'));
  const blobs = await BlobStore.open(path.join(folder, 'blobs'));
  const { blob, ...rest } = await threads.render({ input: buildMail(t, mail), blobFolder: blobs.folder });
  await blobs.keep([blob]);
  return { ...rest, text: textOf(readFileSync(blobs.path(blob.sha256))) };
}

test('a rendition that runs out of memory ends in a simpler one, not in an error', async (t) => {
  if (requireBinary(t, 'pdftotext', 'poppler-utils') === undefined) return;
  const html = `<table>${`<tr>${'<td style="padding:1px">x <b>y</b>'.repeat(12)}`.repeat(1_400)}</table>`;
  const rendered = await renderedIn(
    t,
    { threads: 1, memoryMb: 48, timeoutMs: 120_000 },
    { html, text: 'de tekst' },
  );
  assert.notEqual(rendered.layout, 'full');
  assert.equal(rendered.reason?.code, 'layout-memory');
  assert.match(rendered.text, /oorspronkelijke bericht is ingesloten/);
});

test('a mail that parsing has no memory for costs its own thread, and the next is parsed', async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zaakpost-threads-'));
  const threads = new Threads({ threads: 1, memoryMb: 32, timeoutMs: 120_000 });
  t.after(async () => {
    await threads.close();
    rmSync(folder, { recursive: true });
  });
  const [large, small] = ['large.eml', 'small.eml'].map((name) => path.join(folder, name)) as [
    string,
    string,
  ];
  writeFileSync(
    large,
    `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nhallo\n'.repeat(400_000)}--b--\n`,
  );
  writeFileSync(small, 'Subject: klein\n\nhallo\n');
  // Without the limit on parts, all of them are to be held at once.
  const limits = { parts: 1_000_000_000 };
  await assert.rejects(threads.parse({ path: large, limits }), { code: 'PARSE_FAILED' });
  assert.equal((await threads.parse({ path: small, limits })).subject, 'klein');
});
