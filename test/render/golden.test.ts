import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { requireBinary } from '../support/service.ts';
import { textOf } from './pdf-text.ts';
import { rendered } from './rendered.ts';
import { SAMPLES, sample } from './samples.ts';

/** Dots an inch: enough to see whether anything moved, too few to see how letters are smoothed. */
const RESOLUTION = 30;

/** A pixel that differs by more than this, of 255, counts as different. */
const NOTICEABLE = 48;

/** So much of a page may differ, as renderers of different versions smooth letters differently. */
const TOLERATED = 0.004;

/** Makes what is kept in `golden/` anew: look at all of it then. */
const WRITE = process.env.GOLDEN === 'write';

/** The pages of every sample as pictures, and their text, as they are kept in `golden/`. */
for (const name of Object.keys(SAMPLES)) {
  const golden = (ending: string): URL =>
    new URL(`./golden/${name.replaceAll(' ', '-')}${ending}`, import.meta.url);

  test(`${name}: the pages look as they did`, async (t) => {
    if (requireBinary(t, 'pdftoppm', 'poppler-utils') === undefined) return;
    for (const [index, page] of picturesOf((await rendered(sample(t, name))).pdf).entries()) {
      const file = golden(`-${index + 1}.png`);
      if (WRITE) writeFileSync(file, page);
      const share = differentShare(PNG.sync.read(page), PNG.sync.read(readFileSync(file)));
      assert.ok(share <= TOLERATED, `${(share * 100).toFixed(2)}% of page ${index + 1} differs`);
    }
  });

  test(`${name}: the text is what it was`, async (t) => {
    if (requireBinary(t, 'pdftotext', 'poppler-utils') === undefined) return;
    const text = textOf((await rendered(sample(t, name))).pdf, '-raw');
    if (WRITE) writeFileSync(golden('.txt'), text);
    assert.equal(text, readFileSync(golden('.txt'), 'utf8'));
  });
}

/** Every page as a small grey PNG. */
function picturesOf(pdf: Buffer): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'zaakpost-golden-'));
  try {
    execFileSync('pdftoppm', ['-r', String(RESOLUTION), '-gray', '-png', '-', join(folder, 'page')], {
      input: pdf,
    });
    return readdirSync(folder)
      .sort()
      .map((name) => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function differentShare(page: PNG, golden: PNG): number {
  assert.deepEqual([page.width, page.height], [golden.width, golden.height]);
  let different = 0;
  for (let at = 0; at < page.data.length; at += 4) {
    if (Math.abs((page.data[at] ?? 0) - (golden.data[at] ?? 0)) > NOTICEABLE) different += 1;
  }
  return different / (page.width * page.height);
}
