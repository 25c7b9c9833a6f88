import type { Random } from './random.ts';

/** A letter in both forms. */
export interface Letter {
  text: string;
  html: string;
}

type Lines = readonly [string, ...string[]];

const GREETINGS: Lines = [
  'Geachte heer, mevrouw,',
  'Beste medewerker,',
  'Geacht college,',
  'Goedemiddag,',
  'L.S.,',
];

const CLOSINGS: Lines = ['Met vriendelijke groet,', 'Hoogachtend,', 'Groeten,', 'Bij voorbaat dank,'];

export const GIVEN_NAMES: Lines = [
  'Jan',
  'Fatima',
  'Zoë',
  'René',
  'Anneke',
  'Mehmet',
  'Björn',
  'Siobhán',
  'Wietske',
  'Loïs',
];

export const FAMILY_NAMES: Lines = [
  'Jansen',
  'de Vries',
  'van den Berg',
  'El Idrissi',
  'Müller',
  'Özdemir',
  'Hoekstra',
  'Van ’t Hoff',
  'Krüger',
  'Noordermeer',
];

export const STREETS: Lines = [
  'Dorpsstraat',
  'Kerkweg',
  'Burgemeester Röellplein',
  'Havenkade',
  'Esdoornlaan',
  'Marktplein',
];

const SENTENCES: Lines = [
  'Naar aanleiding van ons telefoongesprek van vorige week stuur ik u hierbij de gevraagde gegevens.',
  'Op 12 maart heb ik een aanvraag ingediend voor een omgevingsvergunning voor het plaatsen van een dakkapel.',
  'Kunt u mij laten weten wanneer ik een beslissing op mijn bezwaarschrift mag verwachten?',
  'De situatie bij de kruising is sinds de werkzaamheden gevaarlijk, vooral voor fietsers en scholieren.',
  'In de bijlage vindt u de bouwtekeningen, de constructieberekening en de foto’s van de huidige situatie.',
  'Volgens de brief moet ik een eigen bijdrage van € 312,50 betalen, maar ik begrijp niet waarop dit bedrag is gebaseerd.',
  'Wij verzoeken u vriendelijk de factuur binnen dertig dagen te voldoen onder vermelding van het factuurnummer.',
  'Mijn buurman heeft zonder overleg een schuur gebouwd die over de erfgrens staat.',
  'Graag ontvang ik een bevestiging van de ontvangst van dit bericht en een indicatie van de behandeltermijn.',
  'De openbare verlichting in onze straat is al drie weken kapot, ondanks twee eerdere meldingen.',
  'Ik maak bezwaar tegen het besluit van 3 februari, omdat mijn persoonlijke omstandigheden niet zijn meegewogen.',
  'Zoals besproken zal onze adviseur de hoorzitting bijwonen; zijn machtiging is bijgevoegd.',
  'De geluidsoverlast van het café duurt tot na middernacht en maakt het ons onmogelijk om te slapen.',
  'Wilt u mijn adreswijziging per 1 april verwerken en mij een nieuw uittreksel toesturen?',
  'Het perceel is kadastraal bekend onder sectie B, nummer 1458, en grenst aan de vaart.',
  'Wij hebben de welstandscriteria zorgvuldig bestudeerd en het ontwerp daarop aangepast.',
  'Naïef genoeg dacht ik dat één formulier genoeg zou zijn; inmiddels heb ik er vier ingevuld.',
  'Uit coördinatie met de provincie blijkt dat er geen beletselen zijn voor het evenement.',
];

/** A line that begins with a dot is what POP3 and SMTP have to stuff. */
const DOTTED_LINES: Lines = ['. punt aan het begin', '..nogmaals', '.', '... en zo verder'];

export const SUBJECTS: Lines = [
  'Aanvraag omgevingsvergunning dakkapel',
  'Bezwaar tegen besluit parkeervergunning',
  'Re: Uw aanvraag bijzondere bijstand',
  'Melding kapotte straatverlichting',
  'Factuur 2026-0417 groenonderhoud',
  'Antw: Afspraak café-terras en geluidsnormen',
  'Vraag over de WOZ-beschikking',
  'FW: Coördinatie evenement Koningsdag',
  'Zienswijze bestemmingsplan Oost',
  'Doorgestuurd: klacht over één gevallen boom',
];

/** A letter of about so many characters of text. */
export function letter(random: Random, characters: number, signature: string): Letter {
  const paragraphs: string[] = [];
  for (let length = 0; length < characters; ) {
    const sentences = Array.from({ length: random.between(1, 5) }, () => random.pick(SENTENCES));
    const paragraph = sentences.join(' ');
    length += paragraph.length;
    paragraphs.push(paragraph);
  }
  const greeting = random.pick(GREETINGS);
  const closing = random.pick(CLOSINGS);
  const dotted = random.chance(0.3) ? [random.pick(DOTTED_LINES)] : [];
  const text = [greeting, ...paragraphs.map(wrapped), ...dotted, closing, signature].join('\r\n\r\n');
  const body = [greeting, ...paragraphs, ...dotted, closing, signature].map(htmlParagraph).join('\r\n');
  return { text: `${text}\r\n`, html: `${HTML_START}${body}\r\n</body></html>\r\n` };
}

/** A newsletter: tables in tables in tables, as many blocks as make about so many characters. */
export function newsletter(random: Random, characters: number): Letter {
  const items: string[] = [];
  for (let length = 0; length < characters; length += items.at(-1)?.length ?? 0) {
    const title = random.pick(SUBJECTS);
    const text = `${random.pick(SENTENCES)} ${random.pick(SENTENCES)}`;
    items.push(newsletterItem(title, text, random.between(1, 9999)));
  }
  const html = `${HTML_START}<table width="600" align="center"><tr><td><table width="100%">\r\n${items.join('')}</table></td></tr></table>\r\n</body></html>\r\n`;
  const text = wrapped(`Nieuwsbrief van de gemeente. ${random.pick(SENTENCES)} Lees verder op onze website.`);
  return { text: `${text}\r\n`, html };
}

const HTML_START =
  '<!DOCTYPE html>\r\n<html><head><meta http-equiv="Content-Type" content="text/html">\r\n<style>p { margin: 0 0 1em } td { padding: 4px }</style></head><body>\r\n';

function newsletterItem(title: string, text: string, id: number): string {
  const link = `https://www.gemeente.example/nieuws/${id}`;
  return [
    '<tr><td style="border-bottom:1px solid #cccccc"><table cellpadding="0" cellspacing="0"><tr>',
    `<td width="80"><img src="https://www.gemeente.example/beeld/${id}.png" width="80" height="60" alt=""></td>`,
    `<td><table><tr><td><h2 style="font-family:Arial,sans-serif;color:#154273">${title}</h2></td></tr>`,
    `<tr><td><p>${text}</p></td></tr><tr><td><a href="${link}">Lees verder</a></td></tr></table></td>`,
    '</tr></table></td></tr>\r\n',
  ].join('\r\n');
}

function htmlParagraph(text: string): string {
  return `<p>${text.replace(/\r\n/g, '<br>')}</p>`;
}

function wrapped(paragraph: string): string {
  return paragraph.replace(/(.{1,72})(?: |$)/g, '$1\r\n').trimEnd();
}
