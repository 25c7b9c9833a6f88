import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { requireBinary } from '../support/service.ts';
import { rendered } from './rendered.ts';
import { sample } from './samples.ts';

/** Dots an inch: enough to see whether anything moved, too few to see how letters are smoothed. */
const RESOLUTION = 36;

/** A pixel that differs by more than this, of 255, counts as different. */
const NOTICEABLE = 48;

/** So much of the page may differ, as renderers of different versions smooth letters differently. */
const TOLERATED = 0.004;

/** Samples whose first page is kept as a picture in `golden/`. `UPDATE_GOLDEN=1` makes them anew: look at them then. */
for (const name of ['text', 'scripts', 'outlook', 'gmail', 'newsletter']) {
  test(`${name}: the first page looks as it did`, async (t) => {
    if (requireBinary(t, 'pdftoppm', 'poppler-utils') === undefined) return;
    const { pdf } = await rendered(sample(t, name));
    const options = ['-r', String(RESOLUTION), '-gray', '-png', '-f', '1', '-l', '1', '-'];
    const page = execFileSync('pdftoppm', options, { input: pdf, maxBuffer: 2 ** 26 });
    const golden = new URL(`./golden/${name}.png`, import.meta.url);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, page);
    const share = differentShare(PNG.sync.read(page), PNG.sync.read(readFileSync(golden)));
    assert.ok(share <= TOLERATED, `${(share * 100).toFixed(2)}% of the page differs from golden/${name}.png`);
  });
}

function differentShare(page: PNG, golden: PNG): number {
  assert.deepEqual([page.width, page.height], [golden.width, golden.height]);
  let different = 0;
  for (let at = 0; at < page.data.length; at += 4) {
    if (Math.abs((page.data[at] ?? 0) - (golden.data[at] ?? 0)) > NOTICEABLE) different += 1;
  }
  return different / (page.width * page.height);
}
