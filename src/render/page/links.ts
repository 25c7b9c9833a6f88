import type { Block, Inline } from '../layout/box.ts';
import { spaced } from '../layout/box.ts';
import { line, sectionRule } from './head.ts';
import { INK, LINK, SECTION, SMALL } from './type-scale.ts';
import type { Words } from './words.ts';

/** A link whose text does not tell where it leads. */
export interface HiddenLink {
  text: string;
  target: string;
}

/** Links past this many are only counted. */
const MOST_LISTED = 150;

/** Where the links of the mail lead, for those who read it on paper. */
export function linkList(links: HiddenLink[], words: Words): Block[] {
  if (links.length === 0) return [];
  const more = links.length - MOST_LISTED;
  return [
    sectionRule(),
    line('H2', words.links, SECTION, 0, 4),
    ...links.slice(0, MOST_LISTED).map(entry),
    ...(more > 0 ? [line('P', words.moreLinks(more), SMALL, 2, 0)] : []),
  ];
}

function entry({ text, target }: HiddenLink): Block {
  const style = { ...SMALL, color: INK };
  const label: Inline[] = text === '' ? [] : [{ kind: 'text', text: `${text}: `, style, link: null }];
  return {
    kind: 'paragraph',
    tag: 'P',
    frame: spaced(1, 1),
    align: 'start',
    direction: null,
    inlines: [...label, { kind: 'text', text: target, style: { ...SMALL, color: LINK }, link: target }],
    indent: 0,
    keepWithNext: false,
  };
}
