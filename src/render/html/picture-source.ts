import type { EmailBodyPart } from '../../mail/message.ts';
import type { Budget } from '../limits.ts';
import type { Words } from '../page/words.ts';
import type { Picture } from '../pictures/picture.ts';
import { liesOnItsSide, type PictureFile, readPicture } from '../pictures/picture-file.ts';
import { urlsIn } from './background.ts';
import type { ComputedStyle } from './computed-style.ts';
import { dimensionOf, lengthOf } from './css-values.ts';
import { PartReferences } from './part-references.ts';
import type { HtmlElement } from './tree.ts';

/** Gives the decoded content of a part of the mail. */
export type ReadPart = (part: EmailBodyPart) => Promise<Buffer>;

/** Pictures are made no larger than this, in points: the text area of a page. */
const LARGEST = { width: 483, height: 700 };
/** The box of a picture that is not shown: its size where none is asked for, and how tall it may be, in points. */
const STAND_IN = { width: 160, height: 24, tallest: 120 };
/** Pictures are unpacked until they have so many pixels together; those that follow are left out. */
const MOST_PIXELS = 24_000_000;
/** A picture of the internet smaller than this is a counter, not a picture. */
const COUNTER_SIZE = 3;

const REMOTE = /^(?:https?:)?\/\//i;

/** Finds the pictures that a mail's HTML names, in the mail itself and nowhere else. */
export class PictureSource {
  /** Pictures of the mail that were left out, as there are too many. */
  leftOutCount = 0;
  #pixels = 0;
  #remotePictures = 0;
  /** What stands behind elements, which many may share. */
  readonly #remoteBackgrounds = new Set<string>();
  /** The `partId` of parts that are shown on the page. */
  readonly shown = new Set<string>();
  readonly #leftOut = new Set<string>();
  readonly #references: PartReferences;
  readonly #read: ReadPart | null;
  readonly #words: Words;
  readonly #budget: Budget;
  /** What was loaded, by source as the HTML writes it; null for what cannot be shown. */
  readonly #pictures = new Map<string, PictureFile | null>();

  /** @param read null where no picture is to be shown. */
  constructor(structure: EmailBodyPart, read: ReadPart | null, words: Words, budget: Budget) {
    this.#references = new PartReferences(structure);
    this.#read = read;
    this.#words = words;
    this.#budget = budget;
  }

  /** Pictures on the internet that were not fetched. */
  get remoteCount(): number {
    return this.#remotePictures + this.#remoteBackgrounds.size;
  }

  /** The picture of an `img`; null for one that shows nothing, such as a counter. */
  pictureFor(element: HtmlElement, style: ComputedStyle): Picture | null {
    const source = sourceOf(element);
    const alt = element.attributes.get('alt')?.trim() ?? '';
    const asked = askedSize(element, style);
    if (asked.width !== null && asked.height !== null && Math.max(asked.width, asked.height) <= COUNTER_SIZE)
      return null;
    if (REMOTE.test(source) && !this.#pictures.has(source)) {
      this.#remotePictures += 1;
      return standIn(asked, labelled(alt, this.#words.remoteImage));
    }
    const file = this.#pictures.get(source);
    if (file === undefined || file === null) {
      const why = this.#leftOut.has(source) ? this.#words.imageLeftOut : this.#whyNot(file);
      const name = alt || this.#nameOf(source);
      return source === '' && alt === '' ? null : standIn(asked, labelled(name, why));
    }
    this.#show(source);
    const flexible = asked.width === null || style.frame.width?.kind === 'fraction';
    const { radius } = style.frame;
    return { file, ...sizeOf(file, asked), radius, flexible, label: alt || this.#nameOf(source) };
  }

  #whyNot(file: null | undefined): string {
    if (this.#read === null) return this.#words.imageLeftOut;
    return file === undefined ? this.#words.missingImage : this.#words.brokenImage;
  }

  #nameOf(source: string): string {
    return this.#references.partOf(source)?.name ?? '';
  }

  /** The picture that a part of the body is by itself, as some programs send pictures between texts. */
  async pictureOfPart(part: EmailBodyPart): Promise<Picture> {
    const file = this.#read === null ? null : await readPicture(await this.#read(part));
    const name = part.name ?? '';
    if (file === null) return standIn({ width: null, height: null }, labelled(name, this.#whyNot(null)));
    if (part.partId !== null) this.shown.add(part.partId);
    const size = sizeOf(file, { width: null, height: null });
    return { file, ...size, radius: null, flexible: true, label: name };
  }

  /** The picture of that URL, to stand behind an element; null where it is not in the mail, or cannot be shown. */
  background(source: string): PictureFile | null {
    const file = this.#pictures.get(source) ?? null;
    if (file !== null) this.#show(source);
    else if (REMOTE.test(source)) this.#remoteBackgrounds.add(source);
    return file;
  }

  /** Reads what the `img` elements and the styles name, so that layout need not wait for it. */
  async load(element: HtmlElement, styleSheets: string[]): Promise<void> {
    const pending: HtmlElement[] = [element];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (next.name === 'img') await this.#load(sourceOf(next));
      const { attributes } = next;
      const behind = attributes.get('background');
      if (behind !== undefined) await this.#load(behind.trim());
      const style = attributes.get('style');
      if (style?.includes('url(')) await this.#loadAll(urlsIn(style));
      for (const child of next.children) if (child.kind === 'element') pending.push(child);
    }
    for (const sheet of styleSheets) await this.#loadAll(urlsIn(sheet));
  }

  async #loadAll(sources: string[]): Promise<void> {
    for (const source of sources) await this.#load(source);
  }

  /** Notes that the part which a URL names is shown. */
  #show(source: string): void {
    const partId = this.#references.partOf(source)?.partId ?? null;
    if (partId !== null) this.shown.add(partId);
  }

  async #load(source: string): Promise<void> {
    if (this.#read === null || this.#pictures.has(source)) return;
    const part = this.#references.partOf(source);
    if (this.#pixels > MOST_PIXELS && (part !== undefined || source.startsWith('data:'))) {
      this.leftOutCount += 1;
      this.#leftOut.add(source);
      return;
    }
    const data = part === undefined ? dataOf(source) : await this.#read(part);
    this.#budget.elapsed();
    const file = data === null ? null : await readPicture(data);
    if (file?.filter === 'FlateDecode') this.#pixels += file.columns * file.rows;
    if (data !== null) this.#pictures.set(source, file);
  }
}

const sourceOf = (element: HtmlElement): string => element.attributes.get('src')?.trim() ?? '';

/** The content of a `data:` URL (RFC 2397) that is a picture. */
function dataOf(source: string): Buffer | null {
  const inline = /^data:image\/[\w.+-]+(?:;[^,]*)?;base64,(.*)$/is.exec(source);
  return inline?.[1] === undefined ? null : Buffer.from(inline[1], 'base64');
}

interface AskedSize {
  width: number | null;
  height: number | null;
}

function askedSize(element: HtmlElement, style: ComputedStyle): AskedSize {
  const points = (value: string | null): number | null =>
    value === null ? null : lengthOf(value, style.text.size);
  const width = style.frame.width?.kind === 'points' ? style.frame.width.value : null;
  return {
    width: width ?? points(dimensionOf(element.attributes.get('width'))),
    height: style.height > 0 ? style.height : points(dimensionOf(element.attributes.get('height'))),
  };
}

/** Size in points: as asked, else a pixel of the picture as a pixel of CSS; never larger than a page. */
function sizeOf(file: PictureFile, asked: AskedSize): { width: number; height: number } {
  const side = liesOnItsSide(file);
  const natural = side
    ? { width: file.rows, height: file.columns }
    : { width: file.columns, height: file.rows };
  const ratio = natural.height / natural.width;
  const pixel = 0.75 / file.density;
  const width = asked.width ?? (asked.height === null ? natural.width * pixel : asked.height / ratio);
  const height = asked.height ?? width * ratio;
  const scale = Math.min(1, LARGEST.width / width, LARGEST.height / height);
  return { width: Math.max(width * scale, 1), height: Math.max(height * scale, 1) };
}

/** An empty box as large as the picture would be, or as befits its label where that is not known. */
function standIn(asked: AskedSize, label: string): Picture {
  const width = Math.min(asked.width ?? STAND_IN.width, LARGEST.width);
  const height = Math.min(asked.height ?? STAND_IN.height, STAND_IN.tallest);
  return { file: null, width, height, radius: null, flexible: true, label };
}

const labelled = (alt: string, why: string): string => (alt === '' ? why : `${alt} (${why})`);
