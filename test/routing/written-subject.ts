import fc from 'fast-check';

/** What programs put before a subject when they answer or send on, in the languages of their users. */
const ANSWERS = [
  ...[
    'Re: ',
    'RE: ',
    're: ',
    'Re[2]: ',
    'Re^3: ',
    'Re : ',
    'Re：',
    'Antw: ',
    'Antwoord: ',
    'Betr: ',
    'Doorst: ',
  ],
  ...[
    'Fwd: ',
    'FW: ',
    'Fw: ',
    'AW: ',
    'WG: ',
    'SV: ',
    'VS: ',
    'VL: ',
    'TR: ',
    'RV: ',
    'RES: ',
    'ENC: ',
    'R: ',
    'I: ',
  ],
  ...[
    'Odp: ',
    'PD: ',
    'YNT: ',
    'İLT: ',
    'Vá: ',
    'Továbbítás: ',
    'ΑΠ: ',
    'ΠΡΘ: ',
    'Отв: ',
    'НА: ',
    'رد: ',
    '回复：',
    '转发：',
  ],
  ...['Automatisch antwoord: ', 'Automatic reply: ', 'Out of Office: ', 'Gelezen: ', 'Onbestelbaar: '],
];

/** What lists, gateways and filters put there. */
const TAGS = [
  ...['[bewoners-oost] ', '[Bouw & Wonen] ', '[PATCH v2 1/3] ', '(lijst) '],
  ...['[EXTERN] ', '[EXTERNE E-MAIL] ', '[External] ', '*** LET OP: externe afzender *** ', 'EXTERN: ', '⚠️ '],
  ...['***SPAM*** ', '[SPAM?] ', '{Verdacht?} ', '[Virus gecontroleerd] ', '[versleuteld] '],
];

const TAILS = [
  '',
  ' Uw aanvraag',
  ' Uw aanvraag één (kopie)',
  ' – Café “De Brug”',
  ' 申请',
  ' [2 bijlagen]',
  ' 😀',
];

/** What stands before and after a token by the time that it comes back. */
export const surroundings = fc.record({
  before: fc
    .array(fc.oneof(fc.constantFrom(...ANSWERS), fc.constantFrom(...TAGS)), { maxLength: 5 })
    .map((parts) => parts.join('')),
  after: fc.constantFrom(...TAILS),
});

/** How a program writes a subject into the header. */
interface Writing {
  /** 8-bit as it is; encoded as a whole; or some words of it, and those that need it. */
  form: 'raw' | 'whole' | 'words';
  encoding: 'B' | 'Q' | 'b' | 'q';
  /** Where it has the letters; else utf-8. */
  charset: 'utf-8' | 'iso-8859-1' | 'us-ascii*nl';
  /** Drawn for cuts and folds. */
  dice: fc.Stream<number>;
}

export const writings: fc.Arbitrary<Writing> = fc.record({
  form: fc.constantFrom('raw', 'whole', 'words'),
  encoding: fc.constantFrom('B', 'Q', 'b', 'q'),
  charset: fc.constantFrom('utf-8', 'iso-8859-1', 'us-ascii*nl'),
  dice: fc.infiniteStream(fc.nat(999)),
});

/** The field Subject in octets, encoded (RFC 2047; RFC 2231, 5) as the writing says, and folded at any blanks (RFC 5322, 2.2.3). */
export function subjectField(subject: string, writing: Writing): Buffer {
  const next = () => writing.dice.next().value ?? 0;
  const value = {
    raw: () => subject,
    whole: () => encodedWords(subject, writing, next),
    words: () => wordByWord(subject, writing, next),
  }[writing.form]();
  const folded = value.replace(/ (?=\S)/g, () => FOLDS[next() % FOLDS.length] ?? ' ');
  return Buffer.from(`Subject: ${folded}\r\n`);
}

const FOLDS = [' ', ' ', '\r\n ', '\r\n\t', '\r\n  '];

type Next = () => number;

/** Blanks between two encoded words are not shown (RFC 2047, 6.2), so words beside each other are encoded together. */
function wordByWord(subject: string, writing: Writing, next: Next): string {
  const runs: { encoded: boolean; words: string[] }[] = [];
  for (const word of subject.split(' ')) {
    const encoded = /[^\x21-\x7e]/.test(word) || (word !== '' && next() % 3 === 0);
    const last = runs.at(-1);
    if (last?.encoded === encoded) last.words.push(word);
    else runs.push({ encoded, words: [word] });
  }
  return runs
    .map(({ encoded, words }) => (encoded ? encodedWords(words.join(' '), writing, next) : words.join(' ')))
    .join(' ');
}

/** Cut between any two characters, also in the middle of a token. */
function encodedWords(text: string, writing: Writing, next: Next): string {
  const letters = Array.from(text);
  const words: string[] = [];
  while (letters.length > 0) words.push(encodedWord(letters.splice(0, 1 + (next() % 12)).join(''), writing));
  return words.join(' ');
}

function encodedWord(text: string, { encoding, charset: wanted }: Writing): string {
  const fits = wanted === 'utf-8' || (wanted === 'iso-8859-1' ? /^[\0-\xff]*$/ : /^[\0-\x7f]*$/).test(text);
  const charset = fits ? wanted : 'utf-8';
  const octets = Buffer.from(text, charset === 'iso-8859-1' ? 'latin1' : 'utf8');
  const encoded = /b/i.test(encoding) ? octets.toString('base64') : quoted(octets);
  return `=?${charset}?${encoding}?${encoded}?=`;
}

/** Of the letters that may stay as they are, brackets do where Outlook writes them. */
const quoted = (octets: Buffer): string =>
  Array.from(octets, (octet) => {
    const letter = String.fromCharCode(octet);
    if (letter === ' ') return '_';
    return /[A-Za-z0-9[\]-]/.test(letter) ? letter : `=${octet.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
