import { charsetNamed } from '../mime/charset-label.ts';
import type { TransferDecoder } from '../mime/transfer-decoder.ts';
import { RtfFonts } from './rtf-fonts.ts';
import { type RtfToken, rtfTokens } from './rtf-tokens.ts';

/** Groups whose text is no text of the body. */
const NOT_SHOWN = new Set(
  'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf'
    .concat(' fldinst nonshppict filetbl listtable revtbl xmlnstbl themedata colorschememapping datastore')
    .split(' '),
);

/** What words stand for in text. */
const CHARACTERS: Record<string, string> = {
  ...{ par: '\r\n', line: '\r\n', sect: '\r\n', page: '\r\n', row: '\r\n', tab: '\t', cell: '\t' },
  ...{ lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', endash: '–', emdash: '—' },
  ...{ nbsp: '\u00a0', nbhyphen: '\u2011', emspace: '\u2003', enspace: '\u2002' },
};

/** Groups within each other that are told apart. */
const MOST_GROUPS = 1000;

const NOTHING = Buffer.alloc(0);

/** The HTML that RTF carries (MS-OXRTFEX, 2.1), or the text that it shows, in UTF-8. Gathered, and decoded at its end. */
export class RtfBodyDecoder implements TransferDecoder {
  readonly defect = null;
  readonly #form: 'rtf-html' | 'rtf-text';
  readonly #chunks: Buffer[] = [];

  constructor(form: 'rtf-html' | 'rtf-text') {
    this.#form = form;
  }

  write(chunk: Buffer): Buffer {
    // a copy: the octets of a chunk are only good until the next one
    this.#chunks.push(Buffer.from(chunk));
    return NOTHING;
  }

  end(): Buffer {
    const writer = new BodyWriter(this.#form === 'rtf-html');
    for (const token of rtfTokens(Buffer.concat(this.#chunks).toString('latin1'))) writer.take(token);
    return Buffer.from(writer.text());
  }
}

/** Whether RTF carries HTML (MS-OXRTFEX, 2.1.3.1): its beginning says so. */
export function carriesHtml(rtf: Buffer): boolean {
  return /\\fromhtml1/.test(rtf.toString('latin1', 0, 1024));
}

/** What is in force in a group. */
interface Group {
  isShown: boolean;
  isFontTable: boolean;
  /** HTML as it is (MS-OXRTFEX, 2.1.3.1.4). */
  isTag: boolean;
  /** Between \htmlrtf and \htmlrtf0: there for readers that know no HTML (MS-OXRTFEX, 2.1.3.1.3). */
  isForRtf: boolean;
  /** Characters that stand in for the one that \u names. */
  standIns: number;
  charset: string;
}

class BodyWriter {
  readonly #html: boolean;
  readonly #fonts = new RtfFonts();
  readonly #written: string[] = [];
  readonly #outer: Group[] = [];
  #depth = 0;
  #group: Group;
  #isIgnorable = false;
  #toPass = 0;
  /** Octets of a charset that wait for what follows: a character may be several. */
  #octets = '';

  constructor(html: boolean) {
    this.#html = html;
    this.#group = {
      isShown: true,
      isFontTable: false,
      isTag: false,
      isForRtf: false,
      standIns: 1,
      charset: this.#fonts.charset(null),
    };
  }

  take(token: RtfToken): void {
    if (token.kind === 'text') {
      this.#text(token.text);
      return;
    }
    if (token.kind === 'word' && token.word !== 'u' && this.#toPass > 0) {
      this.#toPass--;
      return;
    }
    this.#flush();
    if (token.kind !== 'word') this.#toPass = 0;
    if (token.kind === 'open') this.#open();
    else if (token.kind === 'close') this.#close();
    else if (token.kind === 'word') this.#word(token.word, token.value);
    this.#isIgnorable = token.kind === 'ignorable';
  }

  text(): string {
    this.#flush();
    return this.#written.join('').toWellFormed();
  }

  #open(): void {
    this.#depth++;
    if (this.#depth <= MOST_GROUPS) this.#outer.push({ ...this.#group });
  }

  #close(): void {
    if (this.#depth === 0) return;
    if (this.#depth <= MOST_GROUPS) this.#group = this.#outer.pop() ?? this.#group;
    this.#depth--;
  }

  #word(word: string, value: number | null): void {
    const group = this.#group;
    if (this.#isIgnorable && word === 'htmltag') group.isTag = true;
    else if (this.#isIgnorable || NOT_SHOWN.has(word)) group.isShown = false;
    if (word === 'fonttbl') group.isFontTable = true;
    else if (word === 'htmlrtf') group.isForRtf = value !== 0;
    else if (word === 'uc') group.standIns = Math.max(0, value ?? 1);
    else if (word === 'u') this.#unicode(value ?? 0);
    else if (group.isFontTable) this.#fonts.define(word, value);
    else if (word === 'ansicpg' || word === 'deff') group.charset = this.#fonts.setDefault(word, value);
    else if (word === 'f' || word === 'plain')
      group.charset = this.#fonts.charset(word === 'f' ? value : null);
    else this.#write(CHARACTERS[word] ?? '');
  }

  #unicode(value: number): void {
    this.#write(String.fromCharCode(value & 0xffff));
    this.#toPass = this.#group.standIns;
  }

  #text(text: string): void {
    const passed = Math.min(this.#toPass, text.length);
    this.#toPass -= passed;
    this.#isIgnorable = false;
    this.#octets += text.slice(passed);
  }

  #flush(): void {
    if (this.#octets === '') return;
    this.#write(charsetNamed(this.#group.charset).decode(Buffer.from(this.#octets, 'latin1')));
    this.#octets = '';
  }

  #write(text: string): void {
    const { isShown, isTag, isForRtf } = this.#group;
    if (!isShown || (this.#html && isForRtf)) return;
    this.#written.push(this.#html && !isTag ? escaped(text) : text);
  }
}

/** Text between the tags, as HTML. */
function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
