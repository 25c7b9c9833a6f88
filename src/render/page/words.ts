import type { Layout, RenditionInput } from '../rendition.ts';

/** What the page says in its own voice. */
export interface Words {
  noSubject: string;
  from: string;
  sender: string;
  replyTo: string;
  to: string;
  cc: string;
  bcc: string;
  date: string;
  received: string;
  mailbox: string;
  caseNumber: string;
  token: string;
  tokenIn: Record<NonNullable<RenditionInput['token']>['place'], string>;
  notes: string;
  attachments: string;
  noBody: string;
  /** In the stead of a body that nobody can read. */
  encryptedBody: (by: string) => string;
  inZip: (count: number, size: string) => string;
  withPassword: (count: number) => string;
  lockedFile: string;
  file: string;
  mediaType: string;
  size: string;
  unnamed: string;
  shownAbove: string;
  notEmbedded: string;
  links: string;
  moreLinks: (count: number) => string;
  original: string;
  attachedFile: string;
  unknown: string;
  decoration: string;
  remoteImage: string;
  brokenImage: string;
  missingImage: string;
  imageLeftOut: string;
  remoteImagesLeftOut: (count: number) => string;
  imagesLeftOut: (count: number) => string;
  simplified: Record<Exclude<Layout, 'full'>, string>;
  byBrowser: string;
  page: (number: number, count: number) => string;
  description: (from: string, date: string) => string;
}

const nl: Words = {
  noSubject: '(geen onderwerp)',
  from: 'Van',
  sender: 'Verzonden door',
  replyTo: 'Antwoord aan',
  to: 'Aan',
  cc: 'Cc',
  bcc: 'Bcc',
  date: 'Datum',
  received: 'Ontvangen',
  mailbox: 'Postvak',
  caseNumber: 'Zaak',
  token: 'Kenmerk',
  tokenIn: {
    subject: 'in het onderwerp',
    'quoted subject': 'in een eerder onderwerp',
    body: 'in de tekst',
    address: 'in het adres',
  },
  notes: 'Let op',
  attachments: 'Bijlagen',
  noBody: 'Dit bericht heeft geen tekst.',
  encryptedBody: (by) => `De inhoud van dit bericht is versleuteld (${by}) en is hier niet te lezen.`,
  inZip: (count, size) => `${count} in het zipbestand, uitgepakt ${size}`,
  withPassword: (count) => `${count} met wachtwoord`,
  lockedFile: 'met wachtwoord',
  file: 'Bestand',
  mediaType: 'Soort',
  size: 'Grootte',
  unnamed: '(zonder naam)',
  shownAbove: 'in het bericht getoond',
  notEmbedded: 'te groot om apart in te sluiten',
  links: 'Links in het bericht',
  moreLinks: (count) => `en nog ${count}`,
  original: 'Het oorspronkelijke bericht',
  attachedFile: 'Bijlage bij het bericht',
  unknown: 'onbekend',
  decoration: 'afbeelding zonder beschrijving',
  remoteImage: 'afbeelding op internet, niet opgehaald',
  brokenImage: 'afbeelding die niet getoond kan worden',
  missingImage: 'afbeelding die niet in het bericht zit',
  imageLeftOut: 'afbeelding, weggelaten',
  remoteImagesLeftOut: (count) =>
    count === 1
      ? '1 afbeelding op internet is niet opgehaald'
      : `${count} afbeeldingen op internet zijn niet opgehaald`,
  imagesLeftOut: (count) => `de laatste afbeeldingen (${count}) zijn weggelaten: samen zijn ze te groot`,
  simplified: {
    simple:
      'Vereenvoudigde weergave, zonder opmaak en afbeeldingen: die van dit bericht zijn te omvangrijk. Het oorspronkelijke bericht is ingesloten.',
    plain:
      'Alleen de tekst van dit bericht is weergegeven: de opmaak is te omvangrijk. Het oorspronkelijke bericht is ingesloten.',
    'header-only':
      'Alleen de kop van dit bericht is weergegeven: de inhoud is te omvangrijk. Het oorspronkelijke bericht is ingesloten.',
  },
  byBrowser: 'De opmaak is weergegeven door een browser. Het oorspronkelijke bericht is ingesloten.',
  page: (number, count) => `pagina ${number} van ${count}`,
  description: (from, date) => `E-mail van ${from}, ${date}`,
};

const en: Words = {
  noSubject: '(no subject)',
  from: 'From',
  sender: 'Sent by',
  replyTo: 'Reply to',
  to: 'To',
  cc: 'Cc',
  bcc: 'Bcc',
  date: 'Date',
  received: 'Received',
  mailbox: 'Mailbox',
  caseNumber: 'Case',
  token: 'Token',
  tokenIn: {
    subject: 'in the subject',
    'quoted subject': 'in an earlier subject',
    body: 'in the text',
    address: 'in the address',
  },
  notes: 'Note',
  attachments: 'Attachments',
  noBody: 'This message has no text.',
  encryptedBody: (by) => `The content of this message is encrypted (${by}) and cannot be read here.`,
  inZip: (count, size) => `${count} in the zip file, ${size} unpacked`,
  withPassword: (count) => `${count} with a password`,
  lockedFile: 'with a password',
  file: 'File',
  mediaType: 'Type',
  size: 'Size',
  unnamed: '(unnamed)',
  shownAbove: 'shown in the message',
  notEmbedded: 'too large to be embedded by itself',
  links: 'Links in the message',
  moreLinks: (count) => `and ${count} more`,
  original: 'The original message',
  attachedFile: 'Attachment of the message',
  unknown: 'unknown',
  decoration: 'image without a description',
  remoteImage: 'image on the internet, not fetched',
  brokenImage: 'image that cannot be shown',
  missingImage: 'image that is not in the message',
  imageLeftOut: 'image, left out',
  remoteImagesLeftOut: (count) =>
    count === 1
      ? '1 image on the internet was not fetched'
      : `${count} images on the internet were not fetched`,
  imagesLeftOut: (count) => `the last images (${count}) were left out: together they are too large`,
  simplified: {
    simple:
      'Simplified, without its layout and images: those of this message are too large. The original message is embedded.',
    plain:
      'Only the text of this message is shown: its layout is too large. The original message is embedded.',
    'header-only':
      'Only the header of this message is shown: its content is too large. The original message is embedded.',
  },
  byBrowser: 'The layout was shown by a browser. The original message is embedded.',
  page: (number, count) => `page ${number} of ${count}`,
  description: (from, date) => `E-mail from ${from}, ${date}`,
};

/** The words in the language of the page. */
export function wordsIn(language: RenditionInput['language']): Words {
  return language === 'nl' ? nl : en;
}
