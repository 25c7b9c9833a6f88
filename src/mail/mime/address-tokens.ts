/** A piece of an address list (RFC 5322, 3.4), one character an octet. */
export interface AddressToken {
  kind: 'text' | 'quoted' | 'comment' | 'angle' | 'comma' | 'colon';
  /** Without quotes, parentheses or angle brackets. */
  text: string;
  /** A bracket, quote or parenthesis that was never closed. */
  unclosed: boolean;
}

/** An encoded word may hold a comma that its sender should have encoded. */
const ENCODED_WORD = /=\?[^?\s]{1,60}\?[bq]\?[^?\s]{0,1000}\?=/iy;

/** Up to the next character that means something. */
const PLAIN = /[^",;:()<=]+/y;

/** What is quoted or in brackets is not longer; so a list full of opening brackets is no work that grows with the square. */
const LONGEST_PIECE = 1000;

/** Cuts an address list into tokens. A semicolon is a comma: it ends a group, and Outlook puts it between addresses. */
export function addressTokens(value: string): AddressToken[] {
  const tokens: AddressToken[] = [];
  let place = 0;
  while (place < value.length) {
    const token = tokenAt(value, place);
    place = token.next;
    const before = tokens.at(-1);
    if (token.kind === 'text' && before?.kind === 'text') before.text += token.text;
    else tokens.push({ kind: token.kind, text: token.text, unclosed: token.unclosed ?? false });
  }
  return tokens;
}

interface Found {
  kind: AddressToken['kind'];
  text: string;
  next: number;
  unclosed?: boolean;
}

function tokenAt(value: string, place: number): Found {
  switch (value[place]) {
    case ',':
    case ';':
      return { kind: 'comma', text: ',', next: place + 1 };
    case ':':
      return { kind: 'colon', text: ':', next: place + 1 };
    case '"':
      return quotedAt(value, place);
    case '(':
      return commentAt(value, place);
    case '<':
      return angleAt(value, place);
    default:
      return textAt(value, place);
  }
}

function textAt(value: string, place: number): Found {
  for (const pattern of [ENCODED_WORD, PLAIN]) {
    pattern.lastIndex = place;
    const text = pattern.exec(value)?.[0];
    if (text) return { kind: 'text', text, next: place + text.length };
  }
  return { kind: 'text', text: value[place] ?? '', next: place + 1 };
}

/** RFC 5322, 3.2.4. Without an end it reaches to the next comma: better one name lost than a list. */
function quotedAt(value: string, start: number): Found {
  let text = '';
  const last = Math.min(value.length, start + LONGEST_PIECE);
  for (let place = start + 1; place < last; place++) {
    const character = value[place];
    if (character === '"') return { kind: 'quoted', text, next: place + 1 };
    if (character === '\\') place++;
    text += value[place] ?? '';
  }
  return upToComma(value, start, 'quoted');
}

/** RFC 5322, 3.2.2: comments nest. */
function commentAt(value: string, start: number): Found {
  let depth = 0;
  let text = '';
  const last = Math.min(value.length, start + LONGEST_PIECE);
  for (let place = start; place < last; place++) {
    const character = value[place];
    if (character === '(' && depth++ === 0) continue;
    if (character === ')' && --depth === 0) return { kind: 'comment', text, next: place + 1 };
    if (character === '\\') place++;
    text += value[place] ?? '';
  }
  return upToComma(value, start, 'comment');
}

/** RFC 5322, 3.4 angle-addr; quoted text in it may hold brackets. */
function angleAt(value: string, start: number): Found {
  let place = start + 1;
  while (value[place] === '<' || value[place] === ' ') place++;
  const textStart = place;
  for (; place < value.length && value[place] !== '<'; place++) {
    if (value[place] === '"') place = Math.max(place, value.indexOf('"', place + 1));
    if (value[place] !== '>') continue;
    const text = value.slice(textStart, place);
    while (value[place + 1] === '>') place++;
    return { kind: 'angle', text, next: place + 1 };
  }
  const cut = upToComma(value, start, 'angle');
  return { ...cut, text: cut.text.replace(/[<>]/g, '') };
}

function upToComma(value: string, start: number, kind: AddressToken['kind']): Found {
  const end = /[,;]/.exec(value.slice(start))?.index ?? value.length - start;
  return { kind, text: value.slice(start + 1, start + end), next: start + end, unclosed: true };
}
