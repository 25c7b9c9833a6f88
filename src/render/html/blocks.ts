import {
  type Block,
  type Inline,
  type LinkTarget,
  NO_FRAME,
  NO_SIDES,
  type TextStyle,
} from '../layout/box.ts';
import { GREY, LINK, PALE } from '../page/type-scale.ts';
import type { StructureType } from '../pdf/structure.ts';
import { safeTarget } from '../text/links.ts';
import type { BlockContext, BlockMaterials } from './block-context.ts';
import { type ComputedStyle, INITIAL_STYLE } from './computed-style.ts';
import { InlineCollector } from './inline-collector.ts';
import { listNumbering, markerText } from './list-marker.ts';
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
  return context.blocksIn(body, materials.cascade.styleOf(body, INITIAL_STYLE));
}

class BlockBuilder {
  readonly #context: BlockContext;
  readonly #inlines = new InlineCollector();
  #blocks: Block[] = [];

  constructor(context: BlockContext) {
    this.#context = context;
  }

  blocksIn(element: HtmlElement, inside: Surroundings): Block[] {
    this.#children(element.children, inside);
    this.#closeParagraph(inside);
    return this.#blocks;
  }

  #children(nodes: HtmlNode[], inside: Surroundings): void {
    for (const node of nodes) {
      if (node.kind === 'text') {
        this.#inlines.text(node.text, inside.style.text, inside.link, inside.style.preserved);
      } else this.#element(node, inside);
    }
  }

  #element(element: HtmlElement, around: Surroundings): void {
    this.#context.budget.node();
    const style = this.#context.cascade.styleOf(element, around.style);
    if (style.display === 'none') return;
    if (element.name === 'br') this.#inlines.break(around.style.text);
    else if (element.name === 'img') this.#picture(element, style, around);
    else if (element.name === 'input') this.#input(element, style, around);
    else if (style.display === 'inline' || style.display === 'inline-block')
      this.#inline(element, style, around);
    else this.#block(element, style, around);
  }

  #inline(element: HtmlElement, style: ComputedStyle, around: Surroundings): void {
    const href = element.name === 'a' ? safeTarget(element.attributes.get('href') ?? '') : null;
    const text: TextStyle = {
      ...style.text,
      background: style.frame.background ?? around.style.text.background,
    };
    if (href !== null && text.color === around.style.text.color) text.color = LINK;
    this.#children(element.children, {
      style: { ...style, text, align: around.style.align },
      link: href ?? around.link,
      tag: around.tag,
    });
  }

  #block(element: HtmlElement, style: ComputedStyle, around: Surroundings): void {
    this.#closeParagraph(around);
    const inside: Surroundings = {
      style: asBlock(style),
      link: around.link,
      tag: this.#tagOf(element.name, around.tag),
    };
    if (element.name === 'hr') this.#blocks.push(ruleOf(style));
    else if (style.display === 'table') this.#blocks.push(...tableOf(element, style, this.#context));
    else if (element.name === 'ul' || element.name === 'ol') this.#blocks.push(this.#list(element, inside));
    else if (style.display === 'list-item') this.#blocks.push(this.#item(element, inside, '•'));
    else {
      const children = new BlockBuilder(this.#context).blocksIn(element, inside);
      if (children.length > 0 || isVisible(style)) this.#blocks.push(containerOf(element, style, children));
    }
  }

  #tagOf(name: string, around: StructureType): StructureType {
    const heading = /^h([1-6])$/.exec(name);
    if (heading !== null) return this.#context.headings.tagOf(Number(heading[1]));
    return name === 'div' || name === 'center' ? around : 'P';
  }

  #list(element: HtmlElement, inside: Surroundings): Block {
    const ordered = element.name === 'ol';
    const start = Number.parseInt(element.attributes.get('start') ?? '1', 10) || 1;
    let count = start;
    const children: Block[] = [];
    for (const child of element.children) {
      if (child.kind !== 'element') continue;
      const style = this.#context.cascade.styleOf(child, inside.style);
      if (style.display === 'none') continue;
      if (child.name !== 'li') {
        children.push(...new BlockBuilder(this.#context).blocksIn(asParent(child), inside));
        continue;
      }
      const value = Number.parseInt(child.attributes.get('value') ?? '', 10);
      if (!Number.isNaN(value)) count = value;
      const marker = markerText(style.listType, count, ordered);
      children.push(this.#item(child, { ...inside, style: asBlock(style) }, marker));
      count += 1;
    }
    return {
      kind: 'container',
      tag: 'L',
      attributes: { numbering: listNumbering(ordered) },
      frame: inside.style.frame,
      children,
    };
  }

  #item(element: HtmlElement, inside: Surroundings, marker: string): Block {
    const { text } = inside.style;
    return {
      kind: 'item',
      marker: marker === '' ? [] : [{ kind: 'text', text: marker, style: text, link: null }],
      indent: text.size * 2,
      frame: { ...inside.style.frame, width: null },
      children: new BlockBuilder(this.#context).blocksIn(element, { ...inside, tag: 'P' }),
    };
  }

  #picture(element: HtmlElement, style: ComputedStyle, around: Surroundings): void {
    const picture = this.#context.pictures.pictureFor(element, style);
    if (picture === null) return;
    const { link } = around;
    const { text } = around.style;
    if (picture.data !== null) {
      this.#inlines.object({ kind: 'picture', picture, style: text, link });
      return;
    }
    const label: TextStyle = {
      ...text,
      size: Math.min(text.size, 8),
      color: GREY,
      italic: true,
      background: '#eef0f2',
    };
    this.#inlines.object({ kind: 'text', text: `[${picture.label}]`, style: label, link });
  }

  /** Forms cannot be filled in on paper; what they hold is shown. */
  #input(element: HtmlElement, style: ComputedStyle, around: Surroundings): void {
    const type = element.attributes.get('type')?.toLowerCase() ?? 'text';
    if (type === 'hidden' || type === 'password') return;
    const checked = element.attributes.has('checked');
    const text =
      type === 'checkbox' || type === 'radio'
        ? checked
          ? '☑'
          : '☐'
        : (element.attributes.get('value') ?? '');
    this.#inlines.text(text, style.text, around.link, false);
  }

  #closeParagraph(inside: Surroundings): void {
    if (this.#inlines.empty) return;
    const inlines: Inline[] = this.#inlines.take();
    this.#blocks.push({
      kind: 'paragraph',
      tag: inside.tag,
      frame: NO_FRAME,
      align: inside.style.align,
      direction: inside.style.direction,
      inlines,
      preformatted: inside.style.preserved,
      keepWithNext: /^H[1-6]$/.test(inside.tag),
    });
  }
}

/** What is inside a block starts without the block's own background behind its letters. */
function asBlock(style: ComputedStyle): ComputedStyle {
  return { ...style, text: { ...style.text, background: null, rise: 0 } };
}

const asParent = (child: HtmlElement): HtmlElement => ({ ...child, name: 'div', children: [child] });

function isVisible({ frame, height }: ComputedStyle): boolean {
  const { top, right, bottom, left } = frame.border;
  return frame.background !== null || height > 0 || top.width + right.width + bottom.width + left.width > 0;
}

function ruleOf({ frame, text }: ComputedStyle): Block {
  const color = frame.border.top.width > 0 ? frame.border.top.color : PALE;
  const thickness = frame.border.top.width > 0 ? frame.border.top.width : 0.8;
  return {
    kind: 'rule',
    frame: {
      ...NO_FRAME,
      margin: { ...NO_SIDES, top: text.size * 0.6, bottom: text.size * 0.6 },
      width: frame.width,
      place: frame.place,
    },
    color,
    thickness,
  };
}

function containerOf(element: HtmlElement, style: ComputedStyle, children: Block[]): Block {
  const quote = element.name === 'blockquote';
  const frame = quote && style.frame.border.left.width === 0 ? quoteFrame(style) : style.frame;
  return { kind: 'container', tag: quote ? 'BlockQuote' : null, attributes: {}, frame, children };
}

/** Quotes have a line beside them, as in plain text. */
function quoteFrame({ frame }: ComputedStyle): ComputedStyle['frame'] {
  return {
    ...frame,
    margin: { ...frame.margin, left: Math.min(frame.margin.left, 6) },
    padding: { ...frame.padding, left: Math.max(frame.padding.left, 9) },
    border: { ...frame.border, left: { width: 1.5, color: PALE } },
  };
}
