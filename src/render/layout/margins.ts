import { type Block, type Container, frameOf } from './box.ts';

/** Space that a block asks for above and below, in points. */
export interface Margins {
  top: number;
  bottom: number;
}

/** Whether nothing stands between a container's own margin and that of its first or last child (CSS 2.1, 8.3.1). */
export function adjoins({ frame }: Container, side: keyof Margins): boolean {
  return frame.border[side].width === 0 && frame.padding[side] === 0;
}

/** Found once for each block: a container asks for those of its children, and they for those of theirs. */
const known = new WeakMap<Block, Margins>();

/** The margins of a block together with those of its children that adjoin them: the widest counts. */
export function marginsOf(block: Block): Margins {
  let margins = known.get(block);
  if (margins === undefined) {
    margins = findMargins(block);
    known.set(block, margins);
  }
  return margins;
}

function findMargins(block: Block): Margins {
  const { top, bottom } = frameOf(block).margin;
  if (block.kind !== 'container') return { top, bottom };
  const first = block.children[0];
  const last = block.children.at(-1);
  return {
    top: first !== undefined && adjoins(block, 'top') ? Math.max(top, marginsOf(first).top) : top,
    bottom:
      last !== undefined && adjoins(block, 'bottom') ? Math.max(bottom, marginsOf(last).bottom) : bottom,
  };
}
