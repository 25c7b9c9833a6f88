import type { StructureType } from '../pdf/structure.ts';

const LEVELS: StructureType[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

/** Heading levels of a document: no level may be passed over (ISO 14289-1, 7.4.2), whatever the mail does. */
export class HeadingLevels {
  /** The subject of the mail is the first heading, so that those of its body come below it. */
  #last = 1;

  /** Structure type for a heading that the mail gives this level (1 to 6). */
  tagOf(level: number): StructureType {
    this.#last = Math.min(level + 1, this.#last + 1, LEVELS.length);
    return LEVELS[this.#last - 1] ?? 'H6';
  }
}
