import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import PDFDocument from 'pdfkit';
import { requireBinary } from '../support/service.ts';
import { archiveFaults } from './archive-check.ts';
import { buildMail, inputFor } from './mail-builder.ts';
import { rendered } from './rendered.ts';
import { SAMPLES, sample } from './samples.ts';
import { veraPdf } from './verapdf.ts';

for (const name of Object.keys(SAMPLES)) {
  test(`${name}: nothing that PDF/A-3a and PDF/UA-1 ask for is missing`, async (t) => {
    if (requireBinary(t, 'qpdf', 'qpdf') === undefined) return;
    const { pdf } = await rendered(sample(t, name));
    assert.deepEqual(archiveFaults(pdf), []);
  });
}

test('the check tells a file for archives from any other', async (t) => {
  if (requireBinary(t, 'qpdf', 'qpdf') === undefined) return;
  const document = new PDFDocument({ font: 'Helvetica' });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(document, 'end');
  document.text('x').link(0, 0, 10, 10, 'https://example.nl/');
  document.file(Buffer.from('y'), { name: 'y' });
  document.end();
  await ended;
  const faults = archiveFaults(Buffer.concat(chunks)).join('\n');
  for (const fault of [
    /output intent/,
    /PDF\/A part/,
    /not embedded/,
    /not marked/,
    /structure tree/,
    /media type/,
  ]) {
    assert.match(faults, fault);
  }
});

test('attachments are embedded where asked, each under a name of its own', async (t) => {
  if (requireBinary(t, 'qpdf', 'qpdf') === undefined) return;
  const file = join(folderFor(t), 'text.pdf');
  writeFileSync(file, (await rendered(sample(t, 'text'))).pdf);
  const { stdout } = spawnSync('qpdf', ['--list-attachments', file], { encoding: 'utf8' });
  const names = stdout.split('\n').map((line) => line.split(' -> ')[0]);
  assert.deepEqual(names.filter(Boolean).sort(), ['original.eml', 'tekening (2).pdf', 'tekening.pdf']);
  const second = spawnSync('qpdf', ['--show-attachment=tekening (2).pdf', file], { encoding: 'utf8' });
  assert.equal(second.stdout, 'twee');
});

test('a subject with markup in it leaves the metadata whole', async (t) => {
  const { pdf } = await rendered(buildMail(t, { text: 'x', subject: 'a & b <c> "d"' }));
  assert.match(
    pdf.toString('utf8'),
    /<rdf:li xml:lang="x-default">a &amp; b &lt;c&gt; &quot;d&quot;<\/rdf:li>/,
  );
});

for (const flavour of ['3a', 'ua1']) {
  test(`veraPDF finds every sample to be ${flavour}`, async (t) => {
    const folder = folderFor(t);
    for (const name of Object.keys(SAMPLES)) {
      writeFileSync(join(folder, `${name}.pdf`), (await rendered(sample(t, name))).pdf);
    }
    const found = veraPdf(t, folder, flavour);
    if (found === undefined) return;
    assert.deepEqual(
      found.filter((line) => !line.startsWith('PASS')),
      [],
    );
    assert.equal(found.length, Object.keys(SAMPLES).length);
  });
}

/** A folder with real mail, any depth. */
const CORPUS = process.env.MAIL_CORPUS ?? '';

test('veraPDF finds every mail of the corpus to be 3a, with its attachments embedded', async (t) => {
  if (CORPUS === '') return t.skip('MAIL_CORPUS names no folder of mail');
  if (process.env.VERAPDF_JAR === undefined) return t.skip('VERAPDF_JAR names no jar of veraPDF');
  const folder = folderFor(t);
  const names = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(CORPUS, name)).isFile(),
  );
  for (const [index, name] of names.entries()) {
    const input = inputFor(t, readFileSync(join(CORPUS, name)), { embedAttachments: true });
    writeFileSync(join(folder, `${index}.pdf`), (await rendered(input)).pdf);
  }
  const found = veraPdf(t, folder, '3a');
  if (found === undefined) return;
  assert.deepEqual(
    found.filter((line) => !line.startsWith('PASS')),
    [],
  );
  assert.equal(found.length, names.length);
});

function folderFor(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'zaakpost-archive-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}
