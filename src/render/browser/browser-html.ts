import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse, serialize } from 'parse5';
import type { Budget } from '../limits.ts';
import { safeTarget } from '../text/links.ts';
import type { OfflineStyle } from './offline-style.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Stands where a picture is not shown; sizes in pixels of CSS, null where they are not known. */
export interface LeftOutPicture {
  label: string;
  width: number | null;
  height: number | null;
}

/** Tells what an `img` shows: a `data:` URL, a box with a label, or nothing at all. */
export type PictureLookup = (attributes: ReadonlyMap<string, string>) => string | LeftOutPicture | null;

/** Elements that run, fetch or embed something, or change what the page is: left out with all that is in them. */
const LEFT_OUT =
  /^(?:script|noscript|iframe|frame|frameset|object|embed|applet|param|link|base|meta|audio|video|source|track|template|portal|animate|set|foreignobject)$/i;

/** Attributes that run, fetch or send something. */
const LEFT_OFF =
  /^(?:on.*|src|srcset|srcdoc|lowsrc|background|poster|ping|action|formaction|manifest|longdesc|href)$/i;

/** The browser is told too that nothing is to be fetched, besides being refused it. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:";

/**
 * HTML of a mail as it may be handed to a browser: without what runs or fetches, and with its pictures within it.
 *
 * @param style comes after the style sheets of the mail.
 * @param offline where the page is looked at, not printed: links lead nowhere, and say where they would; styles fetch nothing.
 */
export function browserHtml(
  mailHtml: string,
  pictures: PictureLookup,
  style: string,
  budget: Budget,
  offline?: OfflineStyle,
): string {
  const document = parse(mailHtml, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        budget.node();
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
    },
  });
  const pending: DefaultTreeAdapterTypes.ParentNode[] = [document];
  for (let parent = pending.pop(); parent !== undefined; parent = pending.pop()) {
    parent.childNodes = parent.childNodes.flatMap((child) => cleaned(child, pictures, offline));
    for (const child of parent.childNodes) {
      child.parentNode = parent;
      if ('childNodes' in child) pending.push(child);
    }
  }
  const head = elementsOf(elementsOf(document.childNodes)[0]?.childNodes ?? [])[0];
  if (head === undefined) throw new Error('the HTML has no head');
  head.childNodes.unshift(element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }));
  head.childNodes.push(element('style', {}, style));
  return serialize(document);
}

const elementsOf = (nodes: Node[]): Element[] => nodes.filter((node) => 'tagName' in node);

/** The node as it may stay; nothing where it may not. */
function cleaned(node: Node, pictures: PictureLookup, offline: OfflineStyle | undefined): Node[] {
  if (node.nodeName === '#comment') return [];
  if (!('tagName' in node)) return [node];
  if (LEFT_OUT.test(node.tagName)) return [];
  const attributes = new Map(node.attrs.map(({ name, value }) => [name.toLowerCase(), value]));
  node.attrs = node.attrs.filter(({ name, prefix }) => !LEFT_OFF.test(name) && prefix !== 'xlink');
  if (node.tagName === 'a' && node.namespaceURI === html.NS.HTML) {
    const target = safeTarget(attributes.get('href') ?? '');
    if (target !== null && offline)
      node.attrs = [...node.attrs.filter(({ name }) => name !== 'title'), { name: 'title', value: target }];
    else if (target !== null) node.attrs.push({ name: 'href', value: target });
  }
  if (offline) withOfflineStyle(node, offline);
  return node.tagName === 'img' ? pictured(node, pictures(attributes)) : [node];
}

function withOfflineStyle(node: Element, offline: OfflineStyle): void {
  for (const attribute of node.attrs)
    if (attribute.name === 'style') attribute.value = offline.of(attribute.value);
  if (node.tagName !== 'style') return;
  for (const child of node.childNodes) if ('value' in child) child.value = offline.of(child.value);
}

function pictured(image: Element, shown: ReturnType<PictureLookup>): Node[] {
  if (shown === null) return [];
  if (typeof shown !== 'string') return [standIn(shown)];
  image.attrs.push({ name: 'src', value: shown });
  return [image];
}

function standIn({ label, width, height }: LeftOutPicture): Element {
  const size = `${width === null ? '' : `width: ${width}px;`}${height === null ? '' : `height: ${height}px;`}`;
  const look =
    'display: inline-block; box-sizing: border-box; max-width: 100%; overflow: hidden; padding: 2px; vertical-align: middle; ' +
    'border: 1px solid #c5cacf; background: #f1f3f5; color: #5f666d; font: 10px/1.25 Arial, sans-serif; text-align: center;';
  return element('span', { style: `${look} ${size}` }, label);
}

function element(name: string, attributes: Record<string, string>, text?: string): Element {
  const attrs = Object.entries(attributes).map(([attribute, value]) => ({ name: attribute, value }));
  const made = defaultTreeAdapter.createElement(name, html.NS.HTML, attrs);
  if (text !== undefined) defaultTreeAdapter.insertText(made, text);
  return made;
}
