import { SaxesParser, type SaxesTagNS } from 'saxes';

/** What a mail of the Omgevingsloket is about. */
export type RequestKind = 'application' | 'supplement' | 'withdrawal';

/** A message of StUF-LVO, as far as routing needs it. */
export interface LoketMessage {
  kind: RequestKind;
  /** Its request number, as written; null where it has none. */
  number: string | null;
  /** Its texts by place: names without prefix, from below the root, with `/` between. In the order of the message. */
  texts: { path: string; text: string }[];
}

/** What came of a text: a message, some other XML, or why it is none. */
export type ReadMessage = { message: LoketMessage } | { other: true } | { problem: string };

/** Limits on what is kept of a message. A request with all its answers has some thousand elements. */
const MOST_TEXTS = 5000;
const LONGEST_TEXT = 10_000;
const DEEPEST = 64;

/** Sector model LVO of any release, and what it is divided into: `http://www.egem.nl/StUF/sector/lvo/0305`, `…/omv/0312`, `…/lvo0312`. */
const NAMESPACE = /\/(?:lvo|omv|wwv|vrg)\/?0?3\d{2,3}(?:\b|$)/i;
/**
 * Names of its messages, in whatever namespace: permits (omv), water permits (wwv), all of them (vrg), then the code of the message, then what it
 * does, as in `omvDi01AanbiedenAanvraag`; or the code behind.
 */
const MESSAGE = /^(?:(?:lvo|omv|wwv|vrg)D[iu]01[A-Z]\w*|\w*aanv(?:raag|ulling)\w*D[iu]01)$/i;
/** Elements that hold the number of the request. */
const NUMBER = /^(?:aanvraagnummer|olonummer|verzoeknummer|identificatienummeraanvraag)$/i;

/**
 * Reads a text as a message of StUF-LVO (StUF 03.01, Di01), bare or in a SOAP envelope. What kind it is, is told by the name of
 * the message or its `StUF:functie`. A document type declaration ends the reading: no entity is ever expanded.
 */
export function readMessage(xml: string): ReadMessage {
  const reader = new MessageReader();
  try {
    reader.read(xml);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  return reader.result();
}

class MessageReader {
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  /** Local names of the open elements from the message's own on; empty outside of it. */
  readonly #open: string[] = [];
  readonly #texts: LoketMessage['texts'] = [];
  #depth = 0;
  #root: string | null = null;
  #text = '';

  read(xml: string): void {
    const parser = this.#parser;
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('doctype', () => {
      throw new Error('a document type declaration is not allowed');
    });
    parser.on('opentag', (tag) => this.#enter(tag));
    parser.on('closetag', () => this.#leave());
    parser.on('text', (text) => this.#add(text));
    parser.on('cdata', (text) => this.#add(text));
    parser.write(xml).close();
  }

  result(): ReadMessage {
    if (this.#root === null) return { other: true };
    const texts = this.#texts;
    const functie = texts.find(({ path }) => path === 'stuurgegevens/functie')?.text ?? '';
    const number = texts.find(({ path }) => NUMBER.test(path.slice(path.lastIndexOf('/') + 1)))?.text;
    return { message: { kind: kindOfMessage(`${this.#root} ${functie}`), number: number ?? null, texts } };
  }

  #enter({ local, uri }: SaxesTagNS): void {
    if (++this.#depth > DEEPEST) throw new Error(`elements are nested deeper than ${DEEPEST}`);
    if (this.#root === null && (NAMESPACE.test(uri) || MESSAGE.test(local))) this.#root = local;
    if (this.#root !== null && (this.#open.length > 0 || local === this.#root)) this.#open.push(local);
    this.#text = '';
  }

  #leave(): void {
    this.#depth--;
    const text = this.#text.trim();
    if (this.#open.length > 1 && text !== '' && this.#texts.length < MOST_TEXTS)
      this.#texts.push({ path: this.#open.slice(1).join('/'), text });
    this.#open.pop();
    this.#text = '';
  }

  #add(text: string): void {
    if (this.#open.length > 0) this.#text = `${this.#text}${text}`.slice(0, LONGEST_TEXT);
  }
}

/** What kind of message its name tells. What changes a request, such as another proxy or an advice, belongs to its case as a supplement does. */
function kindOfMessage(name: string): RequestKind {
  if (/verwijder\w*aanvraag/i.test(name)) return 'withdrawal';
  return /gemachtigde|voegAdvies/i.test(name) ? 'supplement' : kindOf(name);
}

/** What kind of message words name. */
export function kindOf(words: string): RequestKind {
  if (/intrek|ingetrokken/i.test(words)) return 'withdrawal';
  return /aanvul/i.test(words) ? 'supplement' : 'application';
}

/**
 * The first text at a place of a message: `aanvraaggegevens/omschrijving` is also found further down, but whole names must agree.
 * Letter case does not count.
 */
export function textAt({ texts }: LoketMessage, path: string): string | null {
  const wanted = `/${path.toLowerCase()}`;
  return texts.find((one) => `/${one.path.toLowerCase()}`.endsWith(wanted))?.text ?? null;
}
