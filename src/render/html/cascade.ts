import { type ComputedStyle, computeStyle } from './computed-style.ts';
import { type Declarations, parseDeclarations } from './declarations.ts';
import { defaultsOf, hintsOf } from './defaults.ts';
import type { HtmlElement } from './tree.ts';

/** Finds the style of elements (CSS Cascade 4, as far as mail needs it). */
export class Cascade {
  /** Style attributes repeat from cell to cell: each is parsed once. */
  readonly #attributes = new Map<string, Declarations>();

  /** The style of an element whose parent has the style given. */
  styleOf(element: HtmlElement, parent: ComputedStyle): ComputedStyle {
    const declarations: Declarations = new Map(defaultsOf(element.name));
    for (const [property, value] of hintsOf(element)) declarations.set(property, value);
    const attribute = element.attributes.get('style');
    if (attribute !== undefined) {
      for (const [property, value] of this.#parsed(attribute)) declarations.set(property, value);
    }
    return computeStyle(parent, declarations);
  }

  #parsed(attribute: string): Declarations {
    let declarations = this.#attributes.get(attribute);
    if (declarations === undefined) {
      declarations = parseDeclarations(attribute);
      this.#attributes.set(attribute, declarations);
    }
    return declarations;
  }
}
