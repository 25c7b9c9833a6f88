import iconv from 'iconv-lite';

/** A charset as a sender may declare it. */
export interface Charset {
  /** As the WHATWG Encoding Standard names it, else iconv; null: none is declared, or none is known by that name. */
  name: string | null;
  /** A name was given that means something, but not to us. */
  isUnknown: boolean;
  /** Whether octets below 128 stand for ASCII. */
  isAsciiBased: boolean;
  /** Turns octets into text; never throws, marks what it cannot read with U+FFFD. */
  decode(octets: Buffer): string;
}

/** Declared by senders that mean ASCII, or do not know. */
const SAYS_NOTHING =
  /^(us-ascii|ascii|ansi_x3\.4.*|iso-?646.*|x-unknown|unknown.*|default.*|none|text|8bit|7bit|binary|)$/;

const NOT_ASCII_BASED = /^(iso-2022|utf-?7|utf-?16|utf-?32|ucs|hz|ebcdic|ibm037|cp037)/;

/** Names that are in use but in no registry. */
const ALIASES: [RegExp, string][] = [
  [/^(utf-?8.*|unicode-1-1-utf-8|x-utf-?8)$/, 'utf-8'],
  [/^(ansi|win|windows|cp|ms|x-cp)[-_]?(125\d|874)$/, 'windows-$2'],
  [/^(?:iso[-_]?)?8859[-_]?(\d+)(?:[-_][a-z]+)?$/, 'iso-8859-$1'],
  [/^(latin-?1|iso-?latin-?1|ansi)$/, 'windows-1252'],
  [/^(cp-?932|x-ms-cp932|ms932|sjis|shift-jis)$/, 'shift_jis'],
  [/^(cp-?936|x-gbk|gb_?2312.*)$/, 'gbk'],
  [/^(cp-?949|ks_?c_?5601.*|uhc)$/, 'euc-kr'],
  [/^(cp-?950|x-x-big5|big5.*)$/, 'big5'],
  [/^(unicode-1-1-utf-7|x-unicode-.*utf-7|utf7)$/, 'utf-7'],
  [/^(?:cp|ibm|dos)[-_]?(\d{3})$/, 'cp$1'],
];

/** What was asked for before. Names come from senders: it must not grow with them. */
const known = new Map<string, Charset>();
const MOST_KNOWN = 500;

/** The charset of that name, in any of the forms in which it is sent. */
export function charsetNamed(declared: string): Charset {
  const before = known.get(declared);
  if (before) return before;
  const label = charsetLabel(declared);
  const charset = SAYS_NOTHING.test(label) ? undeclared(false) : (find(label) ?? undeclared(true));
  if (known.size < MOST_KNOWN && declared.length <= 60) known.set(declared, charset);
  return charset;
}

/** A declared charset in lower case, without quotes, comments and RFC 2231 languages; '' where there is none. */
export function charsetLabel(declared: string): string {
  return /[\w.:+-]{1,60}/.exec(declared)?.[0].toLowerCase() ?? '';
}

function undeclared(isUnknown: boolean): Charset {
  return { name: null, isUnknown, isAsciiBased: true, decode: (octets) => octets.toString('latin1') };
}

function find(label: string): Charset | null {
  const registered = standard(label);
  if (registered) return registered;
  const alias = ALIASES.find(([pattern]) => pattern.test(label));
  const meant = alias ? label.replace(...alias) : label;
  return standard(meant) ?? inIconv(meant);
}

function standard(label: string): Charset | null {
  try {
    const decoder = new TextDecoder(label);
    return charset(decoder.encoding, (octets) => decoder.decode(octets));
  } catch {
    return null; // not a label of the Encoding Standard, which is what was asked
  }
}

function inIconv(label: string): Charset | null {
  if (!iconv.encodingExists(label)) return null;
  return charset(label, (octets) => iconv.decode(octets, label).toWellFormed());
}

function charset(name: string, decode: Charset['decode']): Charset {
  return { name, isUnknown: false, isAsciiBased: !NOT_ASCII_BASED.test(name), decode };
}
