import type { Selector } from 'css-what';
import type { Budget } from '../limits.ts';
import type { FindPicture } from './background.ts';
import { type ComputedStyle, computeStyle } from './computed-style.ts';
import { type DeclarationBlock, type Declarations, parseDeclarations } from './declarations.ts';
import { defaultsOf, hintsOf } from './defaults.ts';
import { matches } from './selector-match.ts';
import type { StyleRule } from './style-sheet.ts';
import type { HtmlElement } from './tree.ts';

const NO_RULES: readonly StyleRule[] = [];

/** Finds the style of elements (CSS Cascade 4, as far as mail needs it). */
export class Cascade {
  readonly #budget: Budget;
  readonly #find: FindPicture;
  /** Style attributes repeat from cell to cell: each is parsed once. */
  readonly #attributes = new Map<string, DeclarationBlock>();
  /** Styles found, by the style of the parent. A parent's style holds what counts of all around it. */
  readonly #computed = new WeakMap<ComputedStyle, Map<string, ComputedStyle>>();
  /** Rules by what their rightmost part asks for: `#id`, `.class`, a name, or `*`. */
  readonly #rules = new Map<string, StyleRule[]>();

  /** @param find gives the pictures of the mail that stand behind elements. */
  constructor(rules: StyleRule[], budget: Budget, find: FindPicture) {
    this.#budget = budget;
    this.#find = find;
    for (const rule of rules) {
      const key = keyOf(rule.selector);
      const list = this.#rules.get(key);
      if (list === undefined) this.#rules.set(key, [rule]);
      else list.push(rule);
    }
  }

  /**
   * The style of an element whose parent has the style given. Elements that are told apart by nothing that
   * counts get the same object: mail says the same of cell after cell.
   */
  styleOf(element: HtmlElement, parent: ComputedStyle): ComputedStyle {
    const rules = this.#matching(element);
    const key = `${element.name} ${styledBy(element)} ${rules.map((rule) => rule.order).join()}`;
    let children = this.#computed.get(parent);
    if (children === undefined) {
      children = new Map();
      this.#computed.set(parent, children);
    }
    let style = children.get(key);
    if (style === undefined) {
      style = computeStyle(parent, this.#declarationsOf(element, rules), this.#find);
      children.set(key, style);
    }
    return style;
  }

  #declarationsOf(element: HtmlElement, rules: readonly StyleRule[]): Declarations {
    const attribute = element.attributes.get('style');
    const blocks = rules.map((rule) => rule.block);
    if (attribute !== undefined) blocks.push(this.#parsed(attribute));
    const declarations: Declarations = new Map(defaultsOf(element.name));
    const layers = [
      hintsOf(element),
      ...blocks.map(({ normal }) => normal),
      ...blocks.map(({ important }) => important),
    ];
    for (const layer of layers) for (const [property, value] of layer) declarations.set(property, value);
    return declarations;
  }

  #matching(element: HtmlElement): readonly StyleRule[] {
    if (this.#rules.size === 0) return NO_RULES;
    const id = element.attributes.get('id');
    const classes = element.attributes.get('class')?.split(/\s+/);
    const found: StyleRule[] = [];
    const look = (key: string): void => {
      for (const rule of this.#rules.get(key) ?? NO_RULES)
        if (matches(rule.selector, element, this.#budget)) found.push(rule);
    };
    look('*');
    look(element.name);
    for (const name of new Set(classes)) look(`.${name}`);
    if (id !== undefined) look(`#${id}`);
    if (found.length < 2) return found;
    return found.sort((left, right) => left.specificity - right.specificity || left.order - right.order);
  }

  #parsed(attribute: string): DeclarationBlock {
    let block = this.#attributes.get(attribute);
    if (block === undefined) {
      block = parseDeclarations(attribute);
      this.#attributes.set(attribute, block);
    }
    return block;
  }
}

/** Attributes that say nothing of how an element looks, whatever their value; `href` counts by being there. */
const SAYS_NOTHING = new Set(['href', 'src', 'alt', 'title', 'class', 'id', 'name', 'target', 'rel', 'lang']);

function styledBy(element: HtmlElement): string {
  let text = '';
  for (const [name, value] of element.attributes) {
    if (!SAYS_NOTHING.has(name)) text += `${name}=${value};`;
    else if (name === 'href') text += 'href;';
  }
  return text;
}

/** What an element must have for the rule to be worth trying. */
function keyOf(selector: Selector[]): string {
  let key = '*';
  for (const part of selector) {
    if (part.type === 'tag') key = part.name.toLowerCase();
    else if (part.type === 'attribute') {
      if (part.name === 'id' && part.action === 'equals') key = `#${part.value}`;
      else if (part.name === 'class' && part.action === 'element') key = `.${part.value}`;
    } else if (part.type !== 'pseudo' && part.type !== 'universal') key = '*';
  }
  return key;
}
