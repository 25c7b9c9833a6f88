import type { Block } from '../layout/box.ts';
import type { Budget } from '../limits.ts';
import type { ComputedStyle } from './computed-style.ts';
import type { HeadingLevels } from './heading-levels.ts';
import type { PictureSource } from './picture-source.ts';
import type { HtmlElement } from './tree.ts';

/** Tells what elements look like. */
export interface Styles {
  styleOf(element: HtmlElement, parent: ComputedStyle): ComputedStyle;
}

/** What is needed to turn HTML into blocks. */
export interface BlockMaterials {
  cascade: Styles;
  pictures: PictureSource;
  budget: Budget;
  headings: HeadingLevels;
}

/** The same at every depth of the HTML, with the way to go deeper. */
export interface BlockContext extends BlockMaterials {
  /** Blocks of what is in an element that has this style, such as a table cell. */
  blocksIn: (element: HtmlElement, style: ComputedStyle) => Block[];
}
