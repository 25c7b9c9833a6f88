import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import type { Budget } from '../limits.ts';

/** An element of the mail's HTML that may be shown. */
export interface HtmlElement {
  kind: 'element';
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: HtmlNode[];
  parent: HtmlElement | null;
}

export interface HtmlText {
  kind: 'text';
  text: string;
}

export type HtmlNode = HtmlElement | HtmlText;

/** What was found in the HTML: what to show, and what its style sheets say. */
export interface HtmlDocument {
  body: HtmlElement;
  styleSheets: string[];
}

/** Elements that show nothing, or would run or fetch something: they are left out with all that is in them. */
const LEFT_OUT = new Set([
  'applet',
  'audio',
  'base',
  'canvas',
  'embed',
  'frame',
  'frameset',
  'head',
  'iframe',
  'link',
  'meta',
  'noframes',
  'object',
  'param',
  'script',
  'source',
  'style',
  'template',
  'title',
  'track',
  'video',
]);

/** Deeper than this, elements are seen as part of the one that holds them: no reader tells them apart. */
const DEEPEST = 200;

/**
 * Parses HTML as browsers do and keeps what may be shown. Every element counts against the budget while it
 * is made, so that markup made to multiply is stopped in time.
 */
export function parseHtml(html: string, budget: Budget): HtmlDocument {
  const document = parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        budget.node();
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
    },
  });
  const styleSheets: string[] = [];
  const root: HtmlElement = emptyElement('body', null);
  const pending: Pending[] = [];
  for (const child of document.childNodes) pending.push({ node: child, into: root, depth: 0 });
  pending.reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    keep(next, pending, styleSheets);
  }
  return { body: root, styleSheets };
}

interface Pending {
  node: DefaultTreeAdapterTypes.ChildNode;
  into: HtmlElement;
  depth: number;
}

/** Copies one node, and leaves its children to be copied; without recursion, as depth is the sender's choice. */
function keep({ node, into, depth }: Pending, pending: Pending[], styleSheets: string[]): void {
  if ('value' in node && node.nodeName === '#text') {
    into.children.push({ kind: 'text', text: node.value });
    return;
  }
  if (!('tagName' in node)) return;
  const name = node.tagName.toLowerCase();
  if (name === 'style') styleSheets.push(textIn(node));
  const goesOn = name === 'html' || name === 'head';
  if (!goesOn && LEFT_OUT.has(name)) return;
  const element = goesOn || depth >= DEEPEST ? into : added(node, name, into);
  const children = node.childNodes.map((child) => ({ node: child, into: element, depth: depth + 1 }));
  if (name === 'head') {
    for (const child of children) if (child.node.nodeName === 'style') pending.push(child);
  } else pending.push(...children.reverse());
}

function added(node: DefaultTreeAdapterTypes.Element, name: string, into: HtmlElement): HtmlElement {
  const attributes = new Map(node.attrs.map((attribute) => [attribute.name, attribute.value]));
  if (name === 'body' && into.parent === null) {
    into.attributes = attributes;
    return into;
  }
  const element = { ...emptyElement(name, into), attributes };
  into.children.push(element);
  return element;
}

function emptyElement(name: string, parent: HtmlElement | null): HtmlElement {
  return { kind: 'element', name, attributes: new Map(), children: [], parent };
}

function textIn(node: DefaultTreeAdapterTypes.Element): string {
  return node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
