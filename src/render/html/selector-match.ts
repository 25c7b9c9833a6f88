import type { AttributeSelector, Selector } from 'css-what';
import type { Budget } from '../limits.ts';
import type { HtmlElement } from './tree.ts';

/** Tries of one selector on one element past this many end in "no": combinators can be made to cost. */
const MOST_TRIES = 500;

/** What one selector has cost on one element, against what all may. */
interface Cost {
  tries: number;
  budget: Budget;
}

/** Whether the selector matches the element (Selectors 4). */
export function matches(selector: Selector[], element: HtmlElement, budget: Budget): boolean {
  return matchFrom(selector, selector.length - 1, element, { tries: 0, budget });
}

function matchFrom(selector: Selector[], last: number, element: HtmlElement, cost: Cost): boolean {
  cost.budget.work();
  cost.tries += 1;
  if (cost.tries > MOST_TRIES) return false;
  let at = last;
  for (; at >= 0; at -= 1) {
    const part = selector[at];
    if (part === undefined || isCombinator(part)) break;
    if (!matchesPart(part, element)) return false;
  }
  const combinator = selector[at];
  if (at < 0 || combinator === undefined) return true;
  return related(combinator, element).some((other) => matchFrom(selector, at - 1, other, cost));
}

const COMBINATORS = new Set(['descendant', 'child', 'adjacent', 'sibling', 'parent']);

const isCombinator = (part: Selector): boolean => COMBINATORS.has(part.type);

/** The elements that may stand on the left of the combinator where this one stands on its right. */
function related(combinator: Selector, element: HtmlElement): HtmlElement[] {
  switch (combinator.type) {
    case 'child':
      return element.parent === null ? [] : [element.parent];
    case 'descendant':
      return ancestors(element);
    case 'adjacent':
      return earlierSiblings(element).slice(-1);
    case 'sibling':
      return earlierSiblings(element);
    default:
      return [];
  }
}

function ancestors(element: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  for (let at = element.parent; at !== null; at = at.parent) found.push(at);
  return found;
}

function siblings(element: HtmlElement): HtmlElement[] {
  return element.parent?.children.filter((node) => node.kind === 'element') ?? [element];
}

function earlierSiblings(element: HtmlElement): HtmlElement[] {
  const all = siblings(element);
  return all.slice(0, all.indexOf(element));
}

function matchesPart(part: Selector, element: HtmlElement): boolean {
  switch (part.type) {
    case 'universal':
      return true;
    case 'tag':
      return part.name.toLowerCase() === element.name;
    case 'attribute':
      return matchesAttribute(part, element.attributes.get(part.name));
    case 'pseudo':
      return matchesPseudo(part.name, element);
    default:
      return false;
  }
}

function matchesPseudo(name: string, element: HtmlElement): boolean {
  if (name === 'link') return element.name === 'a' && element.attributes.has('href');
  const all = siblings(element);
  const first = all[0] === element;
  const last = all.at(-1) === element;
  if (name === 'first-child') return first;
  return name === 'last-child' ? last : first && last;
}

function matchesAttribute(part: AttributeSelector, actual: string | undefined): boolean {
  if (actual === undefined) return part.action === 'not';
  const ignoreCase = part.ignoreCase === true || (part.ignoreCase === 'quirks' && part.name !== 'class');
  const value = ignoreCase ? part.value.toLowerCase() : part.value;
  const text = ignoreCase ? actual.toLowerCase() : actual;
  switch (part.action) {
    case 'exists':
      return true;
    case 'equals':
      return text === value;
    case 'element':
      return text.split(/\s+/).includes(value);
    case 'any':
      return text.includes(value);
    case 'start':
      return text.startsWith(value);
    case 'end':
      return text.endsWith(value);
    case 'hyphen':
      return text === value || text.startsWith(`${value}-`);
    default:
      return text !== value;
  }
}
