import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { requireBinary } from '../support/service.ts';
import { inputFor } from './mail-builder.ts';
import { textOf, wordsOf } from './pdf-text.ts';
import { rendered } from './rendered.ts';

const CORPUS = path.join(import.meta.dirname, '../corpus');

test('an invitation is told of before the text: what, when, where, who', async (t) => {
  const text = await pageOf(t, '094-calendar-twice');
  for (const expected of [
    'Uitnodiging: Keukentafelgesprek, tweede',
    'Begin dinsdag 10 maart 2026, 10:00 (W. Europe Standard Time)',
    'Einde dinsdag 10 maart 2026, 11:30 (W. Europe Standard Time)',
    'Herhaling wekelijks, 2 keer',
    'Plaats Dorpsstraat 1, kamer 2',
    'Organisator Jansen, An <an@example.nl>',
    'Loket <post@gemeente.example> (nog niet geantwoord), piet@example.nl (komt)',
    'Uitnodiging: Sluitingsdag',
    'Begin maandag 27 april 2026',
  ])
    assert.ok(text.includes(expected), `${expected}\nnot in\n${text}`);
  assert.ok(text.indexOf('Keukentafelgesprek') < text.indexOf('U bent uitgenodigd.'));
  assert.equal(text.match(/Keukentafelgesprek/g)?.length, 1, 'once, though the mail has it twice');
});

test('the files of a zip are named, and those with a password', async (t) => {
  const text = await pageOf(t, '095-zip');
  for (const expected of [
    '3 in het zipbestand, uitgepakt 5,1 kB',
    'tekeningen/gevel één.pdf (5,0 kB)',
    '1 in het zipbestand, uitgepakt 64 bytes, 1 met wachtwoord',
    'geheim.docx (64 bytes, met wachtwoord)',
  ])
    assert.ok(text.includes(expected), `${expected}\nnot in\n${text}`);
});

test('a message that nobody can read says so, and is not taken for an empty one', async (t) => {
  for (const [name, by] of [
    ['084-smime-encrypted', 'S/MIME'],
    ['090-pgp-mime-encrypted', 'PGP'],
  ] as const) {
    const text = await pageOf(t, name);
    assert.ok(text.includes(`De inhoud van dit bericht is versleuteld (${by}) en is hier niet te lezen.`));
    assert.ok(!text.includes('heeft geen tekst'));
  }
});

test('what is in winmail.dat and opaque S/MIME is on the page', async (t) => {
  const tnef = await pageOf(t, '072-tnef-rtf-with-html');
  assert.ok(tnef.includes('Geachte heer, een café €5 & При 1 < 2'), tnef);
  const signed = await pageOf(t, '081-smime-opaque-streamed');
  assert.ok(signed.includes('Geachte gemeente, hierbij mijn bezwaar. – An'));
  assert.ok(signed.includes('bezwaar.pdf') && !signed.includes('smime.p7m'));
});

/** The text of the pages of a mail of the corpus. */
async function pageOf(t: TestContext, name: string): Promise<string> {
  if (requireBinary(t, 'pdftotext', 'poppler-utils') === undefined) return '';
  const raw = readFileSync(path.join(CORPUS, `${name}.eml`));
  const { pdf } = await rendered(inputFor(t, raw));
  return wordsOf(textOf(pdf, '-raw')).join(' ');
}
