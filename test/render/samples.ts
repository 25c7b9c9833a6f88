import { readFileSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { PNG } from 'pngjs';
import type { RenditionInput } from '../../src/render/rendition.ts';
import { buildMail, type FileOfMail, type MailToBuild } from './mail-builder.ts';

const file = (name: string): Buffer => readFileSync(new URL(`./files/${name}`, import.meta.url));
const html = (name: string): string => file(name).toString('utf8');

const LOGO = { type: 'image/png', content: file('alpha.png'), name: 'logo.png', cid: 'logo' };

/** A picture of that size in pixels, whose colours run. */
function photo(cid: string, width: number, height: number): FileOfMail {
  const picture = new PNG({ width, height });
  for (let at = 0; at < width * height; at += 1) {
    const column = at % width;
    const red = Math.floor((column / width) * 255);
    const green = Math.floor(((at - column) / width / height) * 255);
    picture.data.set([red, green, 120, 255], at * 4);
  }
  return { type: 'image/png', content: PNG.sync.write(picture), name: `${cid}.png`, cid };
}

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80" width="240" height="160">
  <rect x="2" y="2" width="116" height="76" fill="#f7f9fb" stroke="#154273" stroke-width="3"/>
  <path d="M60 2v40h58M2 50h36" stroke="#154273" stroke-width="2" fill="none"/><circle cx="30" cy="25" r="12" fill="#e17000" opacity=".6"/>
  <text x="66" y="66" font-family="Arial" font-size="10">keuken</text></svg>`;

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
  'modern news': {
    html: html('modern-news.html'),
    files: [photo('portret', 200, 200), photo('patroon', 32, 32)],
  },
  'town news': { html: html('town-news.html') },
  'outlook reply': {
    html: html('outlook-reply.html'),
    files: [LOGO, { type: 'application/pdf', content: Buffer.alloc(1_234_567), name: 'plattegrond.pdf' }],
  },
  'gmail reply': { html: html('gmail-reply.html') },
  'apple mail': {
    html: html('apple-mail.html'),
    files: [photo('foto1', 640, 480), photo('foto2', 640, 480), photo('foto3', 320, 480)],
  },
  order: { html: html('order.html') },
  invoice: { html: html('invoice.html') },
  'scripts in HTML': { html: html('scripts.html') },
  wide: { html: html('wide.html') },
  'long words': { html: html('long-words.html') },
  pictures: {
    html: html('pictures.html'),
    files: [
      { type: 'image/webp', content: file('alpha.webp'), name: 'logo.webp', cid: 'webp' },
      { type: 'image/jpeg', content: file('print.jpg'), name: 'drukwerk.jpg', cid: 'print' },
      { type: 'image/svg+xml', content: SVG, name: 'plattegrond.svg', cid: 'svg' },
      { type: 'image/heic', content: Buffer.from('ftypheic'), name: 'IMG_2041.heic', cid: 'heic' },
      { type: 'image/tiff', content: Buffer.from('II*\0'), name: 'scan.tiff', cid: 'tiff' },
    ],
  },
  flowed: { text: html('flowed.txt').replaceAll('\n', '\r\n'), textParameters: '; format=flowed' },
  empty: {
    text: '',
    subject: '',
    input: { caseNumber: null, caseTitle: null, token: null, notes: [], mailboxName: null, language: 'en' },
  },
  'hostile subject': { text: TEXT, subject: '<b>&amp; ]]> "x" \u0007 😀 שלום' },
};

/** The input for a rendition of a sample. */
export function sample(t: TestContext | null, name: string): RenditionInput {
  const build = SAMPLES[name];
  if (build === undefined) throw new Error(`there is no sample ${name}`);
  return buildMail(t, build);
}
