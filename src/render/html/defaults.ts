import { LINK } from '../page/type-scale.ts';
import { dimensionOf } from './css-values.ts';
import { type Declarations, parseDeclarations, set } from './declarations.ts';
import type { HtmlElement } from './tree.ts';

/** How elements look that nothing is said of (HTML, 15.3, tuned for print). */
const BY_ELEMENT: Record<string, string> = {
  address: 'display: block; font-style: italic',
  article: 'display: block',
  aside: 'display: block',
  b: 'font-weight: bold',
  big: 'font-size: larger',
  blockquote: 'display: block; margin: 0.5em 0 0.5em 1.2em',
  body: 'display: block',
  center: 'display: block; text-align: -webkit-center',
  cite: 'font-style: italic',
  code: 'font-family: monospace; font-size: 0.93em',
  dd: 'display: block; margin-left: 2em',
  del: 'text-decoration: line-through',
  details: 'display: block',
  dfn: 'font-style: italic',
  dir: 'display: block; margin: 0.7em 0; padding: 0 2em; list-style-type: disc',
  div: 'display: block',
  dl: 'display: block; margin: 0.7em 0',
  dt: 'display: block',
  em: 'font-style: italic',
  fieldset: 'display: block; padding: 0.5em; border: 0.5pt solid #999999',
  figcaption: 'display: block',
  figure: 'display: block; margin: 0.7em 1em',
  footer: 'display: block',
  form: 'display: block',
  h1: 'display: block; font-size: 1.7em; font-weight: bold; margin: 0.6em 0; line-height: 1.25',
  h2: 'display: block; font-size: 1.4em; font-weight: bold; margin: 0.7em 0; line-height: 1.25',
  h3: 'display: block; font-size: 1.17em; font-weight: bold; margin: 0.8em 0',
  h4: 'display: block; font-weight: bold; margin: 0.9em 0',
  h5: 'display: block; font-size: 0.9em; font-weight: bold; margin: 1em 0',
  h6: 'display: block; font-size: 0.8em; font-weight: bold; margin: 1.2em 0',
  header: 'display: block',
  hr: 'display: block; margin: 0.6em 0',
  i: 'font-style: italic',
  ins: 'text-decoration: underline',
  kbd: 'font-family: monospace; font-size: 0.93em',
  legend: 'display: block',
  li: 'display: list-item',
  listing: 'display: block; white-space: pre-wrap; font-family: monospace; font-size: 0.9em; margin: 0.7em 0',
  main: 'display: block',
  mark: 'background-color: #fff3a0',
  menu: 'display: block; margin: 0.7em 0; padding: 0 2em; list-style-type: disc',
  nav: 'display: block',
  ol: 'display: block; margin: 0.7em 0; padding: 0 2em; list-style-type: decimal',
  option: 'display: block',
  p: 'display: block; margin: 0.8em 0',
  plaintext: 'display: block; white-space: pre-wrap; font-family: monospace',
  pre: 'display: block; white-space: pre-wrap; font-family: monospace; font-size: 0.9em; margin: 0.7em 0',
  s: 'text-decoration: line-through',
  samp: 'font-family: monospace; font-size: 0.93em',
  section: 'display: block',
  select: 'display: block',
  small: 'font-size: smaller',
  strike: 'text-decoration: line-through',
  strong: 'font-weight: bold',
  sub: 'vertical-align: sub; font-size: 0.75em',
  summary: 'display: block',
  sup: 'vertical-align: super; font-size: 0.75em',
  table: 'display: table; border-collapse: separate; border-spacing: 1.5pt; text-indent: 0',
  caption: 'display: table-caption',
  tbody: 'display: table-row-group',
  td: 'display: table-cell; padding: 0.75pt; vertical-align: middle',
  tfoot: 'display: table-row-group',
  th: 'display: table-cell; padding: 0.75pt; vertical-align: middle; font-weight: bold; text-align: center',
  thead: 'display: table-row-group',
  tr: 'display: table-row',
  tt: 'font-family: monospace; font-size: 0.93em',
  u: 'text-decoration: underline',
  ul: 'display: block; margin: 0.7em 0; padding: 0 2em; list-style-type: disc',
  var: 'font-style: italic',
  xmp: 'display: block; white-space: pre-wrap; font-family: monospace; margin: 0.7em 0',
};

/** Of elements that are like any text, and of those that no standard knows. */
const NOTHING_SAID: Declarations = new Map();

const parsed = new Map<string, Declarations>();

/** What the element looks like before the mail says anything. */
export function defaultsOf(name: string): Declarations {
  let declarations = parsed.get(name);
  if (declarations === undefined) {
    const text = Object.hasOwn(BY_ELEMENT, name) ? BY_ELEMENT[name] : undefined;
    if (text === undefined) return NOTHING_SAID;
    declarations = parseDeclarations(text).normal;
    parsed.set(name, declarations);
  }
  return declarations;
}

const FONT_SIZES = ['', 'x-small', 'small', 'medium', 'large', 'x-large', 'xx-large', 'xxx-large'];

/** What the presentational attributes of old HTML say (HTML, 15.3 and 15.4: presentational hints). */
export function hintsOf(element: HtmlElement): Declarations {
  const hints: Declarations = new Map();
  const { attributes, name } = element;
  if (attributes.size === 0 && !HINTED_BY_PLACE.has(name)) return hints;
  const hint: Hint = (property, value) => {
    if (value !== null && value !== undefined && value !== '') set(hints, property, value);
  };
  hint('background-color', attributes.get('bgcolor'));
  if (attributes.has('background')) hint('background-image', `url("${attributes.get('background')}")`);
  hint('direction', attributes.get('dir')?.toLowerCase());
  if (attributes.has('nowrap')) hint('white-space', 'nowrap');
  if (attributes.has('hidden')) hint('display', 'none');
  sizeHints(element, hint);
  alignHints(element, hint);
  switch (name) {
    case 'font':
      hint('color', attributes.get('color'));
      hint('font-family', attributes.get('face'));
      hint('font-size', fontSizeHint(attributes.get('size')));
      break;
    case 'a':
      if (attributes.has('href')) hint('color', LINK);
      break;
    case 'br':
      if (/^(?:left|right|all|both)$/i.test(attributes.get('clear') ?? '')) hint('clear', 'both');
      break;
    case 'body':
      hint('color', attributes.get('text'));
      break;
    case 'td':
    case 'th':
      cellHints(element, hint);
      break;
    case 'table':
      tableHints(attributes, hint);
      break;
    case 'ol':
    case 'ul':
      listHints(element, hint);
  }
  return hints;
}

/** Elements that look different by where they stand. */
const HINTED_BY_PLACE = new Set(['td', 'th', 'ol', 'ul']);

const BULLETS_BY_DEPTH = ['disc', 'circle', 'square'];

/** A list in a list keeps close to its item, and has a bullet of its own. */
function listHints(list: HtmlElement, hint: Hint): void {
  let depth = 0;
  for (let at = ancestor(list, 'li'); at !== null; at = ancestor(at, 'li')) depth += 1;
  if (depth > 0) {
    hint('margin-top', '0');
    hint('margin-bottom', '0');
  }
  const type = list.attributes.get('type') ?? '';
  if (list.name === 'ul') hint('list-style-type', type.toLowerCase() || BULLETS_BY_DEPTH[Math.min(depth, 2)]);
  else hint('list-style-type', orderedTypes[type]);
}

const WITH_WIDTH = new Set(['table', 'td', 'th', 'col', 'hr', 'div', 'p']);
const WITH_HEIGHT = new Set(['td', 'th', 'tr']);

function sizeHints({ attributes, name }: HtmlElement, hint: Hint): void {
  if (WITH_WIDTH.has(name)) hint('width', dimensionOf(attributes.get('width')));
  if (WITH_HEIGHT.has(name)) hint('height', dimensionOf(attributes.get('height')));
}

type Hint = (property: string, value: string | null | undefined) => void;

const orderedTypes: Record<string, string> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

function alignHints({ attributes, name }: HtmlElement, hint: Hint): void {
  const align = attributes.get('align')?.toLowerCase();
  const beside = align === 'left' || align === 'right';
  if (name === 'table' || name === 'hr') {
    if (align === 'center' || align === 'right') hint('margin-left', 'auto');
    if (align === 'center') hint('margin-right', 'auto');
    if (name === 'table' && beside) hint('float', align);
  } else if (name === 'img') {
    if (beside) hint('float', align);
  } else if (beside || align === 'center' || align === 'middle') {
    hint('text-align', beside ? `-webkit-${align}` : '-webkit-center');
  } else hint('text-align', align);
}

function cellHints(cell: HtmlElement, hint: Hint): void {
  hint('vertical-align', cell.attributes.get('valign')?.toLowerCase());
  const table = ancestor(cell, 'table');
  const padding = dimensionOf(table?.attributes.get('cellpadding'));
  if (padding !== null) hint('padding', padding);
  const border = table?.attributes.get('border');
  if (border !== undefined && border !== '0') hint('border', '0.75pt solid #8a8f94');
}

function tableHints(attributes: HtmlElement['attributes'], hint: Hint): void {
  const border = attributes.get('border');
  if (border !== undefined && border !== '0') {
    hint(
      'border',
      `${Math.min(Number.parseInt(border, 10) || 1, 10)}px solid ${attributes.get('bordercolor') ?? '#8a8f94'}`,
    );
  }
  hint('border-spacing', dimensionOf(attributes.get('cellspacing')));
}

function fontSizeHint(size: string | undefined): string | null {
  const match = /^\s*([-+]?)(\d+)/.exec(size ?? '');
  if (match === null) return null;
  const amount = Number(match[2]);
  const absolute = match[1] === '+' ? 3 + amount : match[1] === '-' ? 3 - amount : amount;
  return FONT_SIZES[Math.min(Math.max(absolute, 1), 7)] ?? null;
}

/** The nearest ancestor of that name. */
export function ancestor(element: HtmlElement, name: string): HtmlElement | null {
  let at = element.parent;
  while (at !== null && at.name !== name) at = at.parent;
  return at;
}
