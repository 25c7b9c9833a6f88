import { colorOf } from './css-values.ts';

/** Property to value, as a style attribute or a rule says; later ones have won. */
export type Declarations = Map<string, string>;

/** Declarations of a rule or a style attribute: those that are said to be important win from all that are not. */
export interface DeclarationBlock {
  normal: Declarations;
  important: Declarations;
}

/** Parses declarations (CSS Style Attributes). What is not understood is passed over. */
export function parseDeclarations(text: string): DeclarationBlock {
  const block: DeclarationBlock = { normal: new Map(), important: new Map() };
  for (const part of splitOutside(text, ';')) {
    const colon = part.indexOf(':');
    if (colon < 1) continue;
    const property = part.slice(0, colon).trim().toLowerCase();
    const value = part.slice(colon + 1).trim();
    const plain = value.replace(/\s*!\s*important$/i, '');
    if (plain === '' || !/^-?[a-z][a-z0-9-]*$/.test(property)) continue;
    set(plain === value ? block.normal : block.important, property, plain);
  }
  return block;
}

/** The value of a property in lower case. */
export function lower(declarations: Declarations, property: string): string | undefined {
  return declarations.get(property)?.toLowerCase();
}

/** Splits at a separator, but not inside quotes and brackets. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let quote = '';
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (character === separator && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** Sets a property; a shorthand sets the properties that it stands for. */
export function set(declarations: Declarations, property: string, value: string): void {
  declarations.delete(property);
  if (property === 'margin' || property === 'padding') {
    const values = value.split(/\s+/);
    SIDES.forEach((side, index) => {
      declarations.set(`${property}-${side}`, ofSide(values, index));
    });
  } else if (property === 'border') {
    for (const side of SIDES) declarations.set(`border-${side}`, value);
  } else if (/^border-(?:width|style|color)$/.test(property)) {
    const values = value.split(/\s+(?![^(]*\))/);
    const [, aspect] = property.split('-');
    SIDES.forEach((side, index) => {
      declarations.set(`border-${side}-${aspect}`, ofSide(values, index));
    });
  } else if (property === 'background') setBackground(declarations, value);
  else if (property === 'flex') setFlex(declarations, value);
  else if (property === 'font') setFont(declarations, value);
  else declarations.set(property, value);
}

/** The value of one of four sides, of which the last may be left out. */
function ofSide(values: string[], index: number): string {
  const fallback = [0, 0, 0, 1][index] ?? 0;
  return values[index] ?? values[fallback] ?? values[0] ?? '';
}

/** `font: italic bold 12px/1.4 Arial, sans-serif` */
function setFont(declarations: Declarations, value: string): void {
  const match =
    /^(.*?)([\d.]+(?:px|pt|em|rem|%)|(?:x{1,2}-)?(?:small|large)|medium)(?:\s*\/\s*([\d.]+\w*%?))?\s+(.+)$/i.exec(
      value,
    );
  if (match === null) return;
  const [, before = '', size = '', height, family = ''] = match;
  declarations.set('font-size', size);
  declarations.set('font-family', family);
  if (height !== undefined) declarations.set('line-height', height);
  declarations.set('font-style', /italic|oblique/i.test(before) ? 'italic' : 'normal');
  declarations.set('font-weight', /bold|[6-9]00/i.test(before) ? 'bold' : 'normal');
}

/** `background: #fff url(…) center / cover no-repeat`; what it does not say is as if nothing had been said. */
function setBackground(declarations: Declarations, value: string): void {
  const words = splitOutside(value.replace(/\s+/g, ' '), ' ').flatMap((word) =>
    // `center/cover` is two words; a slash in brackets is part of a URL or a colour.
    word.includes('(') ? [word] : word.split('/').filter((part) => part !== ''),
  );
  const image = words.filter((word) => /^(?:url|[\w-]*gradient)\(/i.test(word)).join(' ');
  const others = words.filter((word) => !/^(?:url|[\w-]*gradient)\(/i.test(word));
  const color = others.find((word) => colorOf(word.replace(/,$/, '')) !== null);
  declarations.set('background-color', color?.replace(/,$/, '') ?? 'transparent');
  declarations.set('background-image', image === '' ? 'none' : image);
  declarations.set('background-size', others.find((word) => /^(?:cover|contain)$/i.test(word)) ?? 'auto');
  declarations.set('background-repeat', others.find((word) => /repeat/i.test(word)) ?? 'repeat');
}

/** `flex: 1 1 200px` */
function setFlex(declarations: Declarations, value: string): void {
  const words = value.split(/\s+/);
  const numbers = words.filter((word) => /^\d*\.?\d+$/.test(word));
  const basis = words.find((word) => /^[\d.]+(?:%|[a-z]+)$/i.test(word));
  declarations.set('flex-grow', numbers[0] ?? (/^auto$/i.test(value) ? '1' : '0'));
  if (basis !== undefined) declarations.set('flex-basis', basis);
}
