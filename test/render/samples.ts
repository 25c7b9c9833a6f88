import { readFileSync } from 'node:fs';
import type { TestContext } from 'node:test';
import type { RenditionInput } from '../../src/render/rendition.ts';
import { buildMail, type MailToBuild } from './mail-builder.ts';

const file = (name: string): Buffer => readFileSync(new URL(`./files/${name}`, import.meta.url));
const html = (name: string): string => file(name).toString('utf8');

const LOGO = { type: 'image/png', content: file('alpha.png'), name: 'logo.png', cid: 'logo' };

const TEXT = `Geachte heer, mevrouw,

Hierbij stuur ik u de aanvraag voor een dakkapel aan de Dorpsstraat 12 te Voorbeeld. Zie ook
https://www.voorbeeld.nl/loket/vergunningen/aanvragen?zaak=1458&stap=3 voor de stand van zaken.

Met vriendelijke groet,
A. Jansen

Op 1 maart 2026 schreef Gemeente Voorbeeld <info@voorbeeld.nl>:
> Beste mevrouw Jansen,
>
> Wij hebben uw bericht ontvangen. Kunt u ons de tekeningen sturen?
>> Eerdere vraag: wanneer hoor ik iets?`;

const SCRIPTS = `Grieks: Η ταχεία αλεπού πάνω από τον σκύλο. Cyrillisch: Съешь же ещё этих булок.
Pools: Łódź. Turks: İstanbul, şehir. Vietnamees: Tiếng Việt.
Devanagari: नमस्ते दुनिया, क्षत्रिय कर्म। Thai: สวัสดีชาวโลก
Chinees: 您好，世界。繁體字也可以。 Japans: こんにちは世界。 Koreaans: 안녕하세요 세계.
Amhaars: ሰላም ለዓለም። Armeens: Բարեւ աշխարհ Georgisch: გამარჯობა
Symbolen: ✓ ✗ ★ → ⇒ ∑ ≤ ½ № ™ ☐ ☑ ⚠ Emoji: 😀 👍🏽 👨‍👩‍👧 🇳🇱 ❤️ 1️⃣

مرحبا بك في البلدية. رقم القضية هو

שלום רב, מספר התיק שלך`;

/** Mail of all the kinds that a municipality gets, as the rendition is tried on. */
export const SAMPLES: Record<string, MailToBuild> = {
  text: {
    text: TEXT,
    files: [
      { type: 'application/pdf', content: 'één', name: 'tekening.pdf' },
      { type: 'application/pdf', content: 'twee', name: 'tekening.pdf' },
    ],
    input: { embedAttachments: true },
  },
  scripts: { text: SCRIPTS },
  outlook: { html: html('outlook.html'), files: [LOGO] },
  gmail: { html: html('gmail.html') },
  newsletter: { html: html('newsletter.html'), files: [LOGO] },
  empty: { text: '', subject: '', input: { caseNumber: null, notes: [], mailboxName: null, language: 'en' } },
  'hostile subject': { text: TEXT, subject: '<b>&amp; ]]> "x" \u0007 😀 שלום' },
};

/** The input for a rendition of a sample. */
export function sample(t: TestContext | null, name: string): RenditionInput {
  const build = SAMPLES[name];
  if (build === undefined) throw new Error(`there is no sample ${name}`);
  return buildMail(t, build);
}
