import type { EmailBodyPart } from '../mail/message.ts';
import { blocksOfBody } from './html/blocks.ts';
import { Cascade } from './html/cascade.ts';
import { HeadingLevels } from './html/heading-levels.ts';
import { hiddenLinks } from './html/hidden-links.ts';
import { PictureSource, type ReadPart } from './html/picture-source.ts';
import { textOfHtml } from './html/plain.ts';
import { SimpleStyles } from './html/simple-styles.ts';
import { parseStyleSheets } from './html/style-sheet.ts';
import { parseHtml } from './html/tree.ts';
import { type Block, spaced } from './layout/box.ts';
import type { Budget } from './limits.ts';
import { layoutNote } from './page/head.ts';
import type { HiddenLink } from './page/links.ts';
import { BODY } from './page/type-scale.ts';
import type { Words } from './page/words.ts';
import type { Picture } from './pictures/picture.ts';
import type { RenditionInput } from './rendition.ts';
import { textBlocks } from './text/plain-text.ts';

/** The body of a mail as blocks, and what is worth saying of it at the top. */
export interface Body {
  blocks: Block[];
  notes: string[];
  /** The `partId` of files that are shown in it. */
  shown: ReadonlySet<string>;
  links: HiddenLink[];
}

/** Where the body is left out. */
export const EMPTY_BODY: Body = { blocks: [], notes: [], shown: new Set(), links: [] };

/**
 * The body as its sender laid it out: HTML where there is any.
 *
 * @param read gives the content of pictures; null for a layout without pictures and styles of the mail.
 */
export async function htmlBody(
  input: RenditionInput,
  words: Words,
  budget: Budget,
  read: ReadPart | null,
): Promise<Body> {
  const { parsed } = input;
  const pictures = new PictureSource(parsed.bodyStructure, read, words, budget);
  const headings = new HeadingLevels();
  const blocks: Block[] = [];
  const links: HiddenLink[] = [];
  for (const part of parsed.htmlBody) {
    if (part.type.startsWith('image/')) {
      blocks.push(pictureBlock(await pictures.pictureOfPart(part)));
      continue;
    }
    const text = textIn(input, part);
    if (text === null) continue;
    budget.characters(text.length);
    if (part.type === 'text/html') {
      const { body, styleSheets } = parseHtml(text, budget);
      await pictures.load(body, styleSheets);
      const find = (source: string) => pictures.background(source);
      const cascade =
        read === null ? new SimpleStyles() : new Cascade(parseStyleSheets(styleSheets), budget, find);
      blocks.push(...blocksOfBody(body, { cascade, pictures, budget, headings }));
      links.push(...hiddenLinks(body));
    } else blocks.push(...textBlocks(text, part.flowed ?? null));
  }
  const notes = [
    ...(pictures.remoteCount > 0 ? [words.remoteImagesLeftOut(pictures.remoteCount)] : []),
    ...(pictures.leftOutCount > 0 ? [words.imagesLeftOut(pictures.leftOutCount)] : []),
  ];
  return { blocks: orNothing(blocks, input, words), notes, shown: pictures.shown, links };
}

function pictureBlock(picture: Picture): Block {
  return {
    kind: 'paragraph',
    tag: 'P',
    frame: spaced(6, 6),
    align: 'start',
    direction: null,
    inlines: [{ kind: 'picture', picture, style: BODY, link: null }],
    indent: 0,
    keepWithNext: false,
  };
}

/** The body as text and nothing else. */
export function plainBody(input: RenditionInput, words: Words, budget: Budget): Body {
  const blocks: Block[] = [];
  for (const part of input.parsed.textBody) {
    const value = textIn(input, part);
    if (value === null) continue;
    const text = part.type === 'text/html' ? textOfHtml(value) : value;
    budget.characters(text.length);
    blocks.push(...textBlocks(text, part.type === 'text/html' ? null : (part.flowed ?? null)));
  }
  return { ...EMPTY_BODY, blocks: orNothing(blocks, input, words) };
}

const textIn = ({ parsed }: RenditionInput, { partId }: EmailBodyPart): string | null =>
  partId === null ? null : (parsed.bodyValues[partId] ?? null);

function orNothing(blocks: Block[], { parsed }: RenditionInput, words: Words): Block[] {
  if (blocks.length > 0) return blocks;
  const [encrypted] = parsed.encrypted;
  return [layoutNote(encrypted ? words.encryptedBody(encrypted.by) : words.noBody)];
}
