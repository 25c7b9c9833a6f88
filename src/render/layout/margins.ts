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

/** The margins of a block together with those of its children that adjoin them: the widest counts. */
export function marginsOf(block: Block): Margins {
  const { margin } = frameOf(block);
  if (block.kind !== 'container') return { top: margin.top, bottom: margin.bottom };
  const first = block.children[0];
  const last = block.children.at(-1);
  return {
    top:
      first !== undefined && adjoins(block, 'top') ? Math.max(margin.top, marginsOf(first).top) : margin.top,
    bottom:
      last !== undefined && adjoins(block, 'bottom')
        ? Math.max(margin.bottom, marginsOf(last).bottom)
        : margin.bottom,
  };
}
