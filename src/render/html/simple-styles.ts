import type { Styles } from './block-context.ts';
import { type ComputedStyle, computeStyle } from './computed-style.ts';
import { parseDeclarations } from './declarations.ts';
import { defaultsOf } from './defaults.ts';
import type { HtmlElement } from './tree.ts';

/** What hides an element is heeded, so that what its sender does not show is not shown. */
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;
const HIDDEN = parseDeclarations('display: none').normal;

/** Parts of tables, which become lines below each other. */
const TABLE_PART = /^(?:table|tbody|thead|tfoot|tr|td|th|caption)$/;
const LINE = parseDeclarations('display: block; padding: 0.75pt').normal;

/** The styles of a layout that costs little: elements look as they do by themselves, whatever the mail says. */
export class SimpleStyles implements Styles {
  readonly #computed = new WeakMap<ComputedStyle, Map<string, ComputedStyle>>();

  styleOf({ name, attributes }: HtmlElement, parent: ComputedStyle): ComputedStyle {
    const hidden = attributes.has('hidden') || HIDING.test(attributes.get('style') ?? '');
    const key = hidden ? 'hidden' : name;
    let children = this.#computed.get(parent);
    if (children === undefined) {
      children = new Map();
      this.#computed.set(parent, children);
    }
    let style = children.get(key);
    if (style === undefined) {
      const declarations = hidden ? HIDDEN : TABLE_PART.test(name) ? LINE : defaultsOf(name);
      style = computeStyle(parent, declarations);
      children.set(key, style);
    }
    return style;
  }
}
