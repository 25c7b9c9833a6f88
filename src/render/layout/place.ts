import type { Budget } from '../limits.ts';
import type { Block } from './box.ts';
import type { Extents } from './extent.ts';
import type { Sheet, Tag } from './sheet.ts';

/** What laying blocks needs at every depth. */
export interface Flow {
  sheet: Sheet;
  budget: Budget;
  extents: Extents;
  /** Lays blocks below each other from `y`; gives the y below the last. */
  layBlocks: (blocks: Block[], place: Place, y: number) => number;
}

/** Where blocks go: the left edge, the width there is, and where they belong. */
export interface Place {
  x: number;
  width: number;
  tag: Tag;
}
