import { type Block, type LinkTarget, NO_FRAME, type TextStyle } from '../layout/box.ts';
import type { StructureType } from '../pdf/structure.ts';
import { safeTarget } from '../text/links.ts';
import type { BlockContext, BlockMaterials } from './block-context.ts';
import { type ComputedStyle, INITIAL_STYLE, insideBlock } from './computed-style.ts';
import { flexOf } from './flex-builder.ts';
import { containerOf, isVisible, listFrame, onItsPaper, ruleOf } from './framed-blocks.ts';
import { InlineCollector } from './inline-collector.ts';
import { listNumbering, markerText } from './list-marker.ts';
import { seenAs } from './symbol-font.ts';
import { tableOf } from './table-builder.ts';
import type { HtmlElement, HtmlNode } from './tree.ts';

/** What holds for everything inside an element. */
interface Surroundings {
  style: ComputedStyle;
  link: LinkTarget;
  /** Structure type of its paragraphs. */
  tag: StructureType;
}

/** The body of HTML mail as blocks. */
export function blocksOfBody(body: HtmlElement, materials: BlockMaterials): Block[] {
  const context: BlockContext = {
    ...materials,
    blocksIn: (element, style) =>
      new BlockBuilder(context).blocksIn(element, { style, link: null, tag: 'P' }),
  };
  const style = materials.cascade.styleOf(body, INITIAL_STYLE);
  return onItsPaper(style, context.blocksIn(body, style));
}

/** Makes blocks of what is in one element: inlines between blocks become paragraphs. */
class BlockBuilder {
  readonly #context: BlockContext;
  readonly #inlines = new InlineCollector();
  readonly #blocks: Block[] = [];

  constructor(context: BlockContext) {
    this.#context = context;
  }

  blocksIn(element: HtmlElement, inside: Surroundings): Block[] {
    this.#children(element.children, inside);
    this.#closeParagraph(inside);
    return this.#blocks;
  }

  #children(nodes: HtmlNode[], inside: Surroundings): void {
    const { text, symbols, preserved } = inside.style;
    for (const node of nodes) {
      if (node.kind === 'text') this.#inlines.text(seenAs(node.text, symbols), text, inside.link, preserved);
      else this.#element(node, inside);
    }
  }

  #element(element: HtmlElement, around: Surroundings): void {
    this.#context.budget.node();
    const style = this.#context.cascade.styleOf(element, around.style);
    if (style.display === 'none') return;
    if (element.name === 'br') this.#lineEnd(style, around);
    else if (element.name === 'img') this.#picture(element, style, around);
    else if (element.name === 'input') this.#input(element, style, around);
    else if (style.display === 'inline' && style.float === null) this.#inline(element, style, around);
    else if (style.display === 'inline-block' && !this.#standsApart(style))
      this.#inline(element, style, around);
    else this.#block(element, style, around);
  }

  #lineEnd(style: ComputedStyle, around: Surroundings): void {
    this.#inlines.break(around.style.text);
    if (!style.clears) return;
    this.#closeParagraph(around);
    this.#blocks.push({ kind: 'clear' });
  }

  /** Buttons and columns stand as blocks beside each other; a bit of a sentence stays in it. */
  #standsApart({ frame }: ComputedStyle): boolean {
    const framed = frame.width !== null || frame.padding.left > 0 || frame.border.left.width > 0;
    return framed && this.#inlines.atLineStart;
  }

  #inline(element: HtmlElement, style: ComputedStyle, around: Surroundings): void {
    const background = style.frame.background ?? around.style.text.background;
    const text: TextStyle = background === null ? style.text : { ...style.text, background };
    const inside: ComputedStyle = background === null ? style : { ...style, text };
    this.#children(element.children, { style: inside, link: linkOf(element, around), tag: around.tag });
  }

  #block(element: HtmlElement, style: ComputedStyle, around: Surroundings): void {
    // A float stands beside the line that it is met in.
    if (style.float === null || style.clears || !this.#inlines.onFirstLine) this.#closeParagraph(around);
    if (style.clears) this.#blocks.push({ kind: 'clear' });
    const inside: Surroundings = {
      style: insideBlock(style),
      link: linkOf(element, around),
      tag: this.#tagOf(element.name, around.tag),
    };
    if (style.float !== null) this.#float(element, style, inside, style.float);
    else if (style.display === 'inline-block') this.#beside(element, style, around, inside);
    else this.#blocks.push(...this.#flowing(element, style, inside));
  }

  #flowing(element: HtmlElement, style: ComputedStyle, inside: Surroundings): Block[] {
    if (element.name === 'hr') return [ruleOf(style)];
    if (style.display === 'table') return tableOf(element, style, this.#context);
    if (element.name === 'ul' || element.name === 'ol') return [this.#list(element, inside)];
    if (style.display === 'list-item') return [this.#item(element, inside, '•')];
    const children =
      style.display === 'flex'
        ? flexOf(element, inside.style, this.#context)
        : new BlockBuilder(this.#context).blocksIn(element, inside);
    return children.length > 0 || isVisible(style) ? [containerOf(element, style, children)] : [];
  }

  #float(element: HtmlElement, style: ComputedStyle, inside: Surroundings, side: 'left' | 'right'): void {
    const table = style.display === 'table';
    const children = table
      ? tableOf(element, style, this.#context)
      : new BlockBuilder(this.#context).blocksIn(element, inside);
    if (children.length === 0) return;
    this.#blocks.push({ kind: 'float', side, frame: table ? NO_FRAME : style.frame, children });
  }

  /** Goes on with the row of blocks that stand beside each other, where there is one. */
  #beside(element: HtmlElement, style: ComputedStyle, around: Surroundings, inside: Surroundings): void {
    const children = new BlockBuilder(this.#context).blocksIn(element, inside);
    if (children.length === 0) return;
    const last = this.#blocks.at(-1);
    const item = { frame: style.frame, children };
    if (last?.kind === 'beside') last.items.push(item);
    else this.#blocks.push({ kind: 'beside', align: around.style.align, items: [item] });
  }

  #tagOf(name: string, around: StructureType): StructureType {
    const heading = /^h([1-6])$/.exec(name);
    if (heading !== null) return this.#context.headings.tagOf(Number(heading[1]));
    return name === 'div' || name === 'center' ? around : 'P';
  }

  #list(element: HtmlElement, inside: Surroundings): Block {
    const ordered = element.name === 'ol';
    const { indent, frame } = listFrame(inside.style);
    let count = Number.parseInt(element.attributes.get('start') ?? '1', 10) || 1;
    const children: Block[] = [];
    for (const child of element.children) {
      if (child.kind !== 'element') continue;
      const style = this.#context.cascade.styleOf(child, inside.style);
      if (style.display === 'none') continue;
      if (child.name !== 'li') {
        const only = { ...element, children: [child] };
        children.push(...new BlockBuilder(this.#context).blocksIn(only, inside));
        continue;
      }
      const value = Number.parseInt(child.attributes.get('value') ?? '', 10);
      if (!Number.isNaN(value)) count = value;
      const marker = markerText(style.listType, count, ordered);
      children.push(this.#item(child, { ...inside, style: insideBlock(style) }, marker, indent));
      count += 1;
    }
    const attributes = { numbering: listNumbering(ordered) };
    return { kind: 'container', tag: 'L', attributes, frame, children };
  }

  #item(element: HtmlElement, inside: Surroundings, marker: string, indent?: number): Block {
    const { text, frame, direction } = inside.style;
    return {
      kind: 'item',
      marker: marker === '' ? [] : [{ kind: 'text', text: marker, style: text, link: null }],
      indent: indent ?? text.size * 2,
      direction,
      frame: { ...frame, width: null },
      children: new BlockBuilder(this.#context).blocksIn(element, { ...inside, tag: 'P' }),
    };
  }

  #picture(element: HtmlElement, style: ComputedStyle, around: Surroundings): void {
    const picture = this.#context.pictures.pictureFor(element, style);
    if (picture === null) return;
    const { link } = around;
    const apart = style.float !== null || style.display === 'block';
    if (apart) this.#closeParagraph(around);
    this.#inlines.object({ kind: 'picture', picture, style: around.style.text, link });
    if (!apart) return;
    this.#closeParagraph(around);
    const block = this.#blocks.at(-1);
    if (style.float === null || block === undefined) return;
    const gap = Math.max(6, style.frame.margin.left, style.frame.margin.right);
    const margin = { ...style.frame.margin, [style.float === 'left' ? 'right' : 'left']: gap };
    this.#blocks[this.#blocks.length - 1] = {
      kind: 'float',
      side: style.float,
      frame: { ...NO_FRAME, margin },
      children: [block],
    };
  }

  /** Forms cannot be filled in on paper; what they hold is shown. */
  #input(element: HtmlElement, style: ComputedStyle, around: Surroundings): void {
    const type = element.attributes.get('type')?.toLowerCase() ?? 'text';
    if (type === 'hidden' || type === 'password') return;
    const checked = element.attributes.has('checked');
    const box = type === 'checkbox' || type === 'radio';
    const text = box ? (checked ? '☑' : '☐') : (element.attributes.get('value') ?? '');
    this.#inlines.text(text, style.text, around.link, false);
  }

  #closeParagraph({ style, tag }: Surroundings): void {
    const inlines = this.#inlines.take();
    if (inlines.length === 0) return;
    this.#blocks.push({
      kind: 'paragraph',
      tag,
      frame: NO_FRAME,
      align: style.align,
      direction: style.direction,
      inlines,
      strut: style.text,
      indent: style.indent,
      keepWithNext: /^H[1-6]$/.test(tag),
    });
  }
}

function linkOf(element: HtmlElement, around: Surroundings): LinkTarget {
  const href = element.name === 'a' ? safeTarget(element.attributes.get('href') ?? '') : null;
  return href ?? around.link;
}
