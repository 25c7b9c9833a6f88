import type { ComputedStyle } from './computed-style.ts';
import { type Declarations, lower } from './declarations.ts';

type AlignmentStyle = Pick<ComputedStyle, 'align' | 'alignsBlocks'>;

/** How lines are aligned, and blocks where an attribute says so. */
export function alignmentOf(parent: ComputedStyle, declarations: Declarations): AlignmentStyle {
  const value = lower(declarations, 'text-align');
  switch (value) {
    case 'left':
    case 'center':
    case 'right':
      return { align: value, alignsBlocks: null };
    case '-webkit-left':
      return { align: 'left', alignsBlocks: 'left' };
    case '-webkit-center':
      return { align: 'center', alignsBlocks: 'center' };
    case '-webkit-right':
      return { align: 'right', alignsBlocks: 'right' };
    case 'end':
      return { align: 'right', alignsBlocks: null };
    case 'start':
    case 'justify':
      return { align: 'start', alignsBlocks: null };
    default: {
      const leftOutside = parent.alignsBlocks !== null && declarations.get('display') === 'table';
      return leftOutside
        ? { align: 'start', alignsBlocks: null }
        : { align: parent.align, alignsBlocks: parent.alignsBlocks };
    }
  }
}
