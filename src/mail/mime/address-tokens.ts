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

/**
 * What is quoted or in a comment is not longer, and after so many without an end no end is looked for: else a list
 * full of opening brackets would be work that grows with the square.
 */
const LONGEST_PIECE = 1000;
const MOST_UNCLOSED = 20;

/** Cuts an address list into tokens. A semicolon is a comma: it ends a group, and Outlook puts it between addresses. */
export function addressTokens(value: string): AddressToken[] {
  const tokens: AddressToken[] = [];
  let place = 0;
  let unclosed = 0;
  while (place < value.length) {
    const token = unclosed < MOST_UNCLOSED ? tokenAt(value, place) : unpairedAt(value, place);
    place = token.next;
    const before = tokens.at(-1);
    if (token.unclosed) unclosed++;
    if (token.kind === 'text' && before?.kind === 'text' && !token.unclosed) before.text += token.text;
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

/** The token at a place, where quotes and parentheses are text. */
function unpairedAt(value: string, place: number): Found {
  return value[place] === '"' || value[place] === '(' ? textAt(value, place) : tokenAt(value, place);
}

function textAt(value: string, place: number): Found {
  for (const pattern of [ENCODED_WORD, PLAIN]) {
    pattern.lastIndex = place;
    const text = pattern.exec(value)?.[0];
    if (text) return { kind: 'text', text, next: place + text.length };
  }
  return { kind: 'text', text: value[place] ?? '', next: place + 1 };
}

/** RFC 5322, 3.2.4. */
function quotedAt(value: string, start: number): Found {
  const last = Math.min(value.length, start + LONGEST_PIECE);
  let text = '';
  for (let place = start + 1; place < last; place++) {
    const character = value[place];
    if (character === '"') return { kind: 'quoted', text, next: place + 1 };
    if (character === '\\') place++;
    text += value[place] ?? '';
  }
  return unclosed(start);
}

/** RFC 5322, 3.2.2: comments nest. */
function commentAt(value: string, start: number): Found {
  const last = Math.min(value.length, start + LONGEST_PIECE);
  let depth = 0;
  let text = '';
  for (let place = start; place < last; place++) {
    const character = value[place];
    if (character === '(' && depth++ === 0) continue;
    if (character === ')' && --depth === 0) return { kind: 'comment', text, next: place + 1 };
    if (character === '\\') place++;
    text += value[place] ?? '';
  }
  return unclosed(start);
}

/** A sign that opens what never ends is passed over; what follows it is read as if it were not there. */
function unclosed(start: number): Found {
  return { kind: 'text', text: '', next: start + 1, unclosed: true };
}

/** RFC 5322, 3.4 angle-addr; quoted text in it may hold brackets. Without an end it reaches to the next comma. */
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
  const end = /[,;]/.exec(value.slice(textStart))?.index ?? value.length - textStart;
  const text = value.slice(textStart, textStart + end).replace(/[<>]/g, '');
  return { kind: 'angle', text, next: textStart + end, unclosed: true };
}
