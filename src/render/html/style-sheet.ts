import { parse, type Selector } from 'css-what';
import { type DeclarationBlock, parseDeclarations } from './declarations.ts';
import { mediaApplies } from './media.ts';

/** A rule of a style sheet for one selector. */
export interface StyleRule {
  /** Parts from left to right, as `css-what` gives them. */
  selector: Selector[];
  /** Ids, classes and names in it, weighed (Selectors 4, 17). */
  specificity: number;
  /** Place among all rules: of two that weigh the same, the later one wins. */
  order: number;
  block: DeclarationBlock;
}

/** Rules past this many are passed over: no mail has them, but one made to cost time may. */
const MOST_RULES = 5_000;

/** Parses style sheets (CSS Syntax 3, as far as mail needs it). What is not understood is passed over. */
export function parseStyleSheets(sheets: string[]): StyleRule[] {
  const rules: StyleRule[] = [];
  for (const sheet of sheets) readRules(withoutComments(sheet), rules);
  return rules;
}

const withoutComments = (sheet: string): string =>
  sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ').replace(/<!--|-->/g, ' ');

function readRules(text: string, rules: StyleRule[]): void {
  let at = 0;
  while (at < text.length && rules.length < MOST_RULES) {
    const open = text.indexOf('{', at);
    const statement = text.slice(at, open < 0 ? undefined : open).lastIndexOf(';');
    if (open < 0) return;
    const prelude = text.slice(statement < 0 ? at : at + statement + 1, open).trim();
    const close = endOfBlock(text, open);
    const content = text.slice(open + 1, close);
    if (prelude.startsWith('@')) {
      const media = /^@media\s+([\s\S]+)$/i.exec(prelude)?.[1];
      if (media !== undefined && mediaApplies(media)) readRules(content, rules);
    } else addRule(prelude, content, rules);
    at = close + 1;
  }
}

/** Where the block that opens at `open` is closed; the end of the text where it never is. */
function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return text.length;
}

function addRule(prelude: string, content: string, rules: StyleRule[]): void {
  const selectors = selectorsOf(prelude);
  if (selectors.length === 0) return;
  const block = parseDeclarations(content);
  for (const selector of selectors) {
    rules.push({ selector, specificity: specificityOf(selector), order: rules.length, block });
  }
}

/** The selectors of a list that can be matched on paper; a list with a fault in it matches nothing. */
function selectorsOf(prelude: string): Selector[][] {
  try {
    return parse(prelude).filter((selector) => selector.every(isMatchable));
  } catch {
    return [];
  }
}

const STRUCTURAL = new Set(['first-child', 'last-child', 'only-child', 'link']);

function isMatchable(part: Selector): boolean {
  if (part.type === 'pseudo') return STRUCTURAL.has(part.name) && part.data === null;
  return part.type !== 'pseudo-element' && part.type !== 'column-combinator';
}

function specificityOf(selector: Selector[]): number {
  let weight = 0;
  for (const part of selector) {
    if (part.type === 'attribute') weight += part.name === 'id' && part.action === 'equals' ? 10_000 : 100;
    else if (part.type === 'pseudo') weight += 100;
    else if (part.type === 'tag') weight += 1;
  }
  return weight;
}
