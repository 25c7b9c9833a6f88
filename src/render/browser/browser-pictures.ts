import type { EmailBodyPart } from '../../mail/message.ts';
import type { PartReferences } from '../html/part-references.ts';
import type { ReadPart } from '../html/picture-source.ts';
import type { HtmlElement } from '../html/tree.ts';
import type { Words } from '../page/words.ts';
import type { LeftOutPicture } from './browser-html.ts';

/** Octets of pictures that are handed to a browser with one mail; those that follow are left out. */
const MOST_OCTETS = 30_000_000;

/** As large as this, or smaller, it is a counter, not a picture. */
const COUNTER_SIZE = 4;

/** The pictures of a mail for a browser: in the mail or not at all. */
export class BrowserPictures {
  remoteCount = 0;
  leftOutCount = 0;
  readonly shown = new Set<string>();
  readonly #references: PartReferences;
  readonly #words: Words;
  readonly #sources = new Map<string, string>();
  #octets = 0;

  constructor(references: PartReferences, words: Words) {
    this.#references = references;
    this.#words = words;
  }

  /** Reads what the `img` elements name. */
  async load(body: HtmlElement, read: ReadPart): Promise<void> {
    const pending: HtmlElement[] = [body];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const source = next.name === 'img' ? sourceOf(next.attributes) : '';
      const part = this.#references.partOf(source);
      if (part !== undefined && !this.#sources.has(source)) await this.#load(source, part, read);
      for (const child of next.children) if (child.kind === 'element') pending.push(child);
    }
  }

  async #load(source: string, part: EmailBodyPart, read: ReadPart): Promise<void> {
    if (!part.type.startsWith('image/') || part.size > MOST_OCTETS - this.#octets) {
      this.leftOutCount += 1;
      return;
    }
    const content = await read(part);
    this.#octets += content.length;
    this.#sources.set(source, `data:${part.type};base64,${content.toString('base64')}`);
    if (part.partId !== null) this.shown.add(part.partId);
  }

  /** What an `img` shows: a `data:` URL, or a box with a label; null for what shows nothing. */
  lookUp(attributes: ReadonlyMap<string, string>): string | LeftOutPicture | null {
    const source = sourceOf(attributes);
    if (/^data:image\//i.test(source)) return source;
    const known = this.#sources.get(source);
    if (known !== undefined) return known;
    const width = pixels(attributes.get('width'));
    const height = pixels(attributes.get('height'));
    if (width !== null && height !== null && Math.max(width, height) <= COUNTER_SIZE) return null;
    const remote = /^(?:https?:)?\/\//i.test(source);
    if (remote) this.remoteCount += 1;
    const alt = attributes.get('alt')?.trim() ?? '';
    if (source === '' && alt === '') return null;
    const why = remote
      ? this.#words.remoteImage
      : this.#references.partOf(source) === undefined
        ? this.#words.missingImage
        : this.#words.imageLeftOut;
    return { label: alt === '' ? why : `${alt} (${why})`, width, height };
  }
}

const sourceOf = (attributes: ReadonlyMap<string, string>): string => attributes.get('src')?.trim() ?? '';

function pixels(value: string | undefined): number | null {
  const written = /^\s*(\d{1,4})(?:px)?\s*$/i.exec(value ?? '')?.[1];
  return written === undefined ? null : Number(written);
}
