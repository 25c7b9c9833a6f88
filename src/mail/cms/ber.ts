/** An element of BER (X.690, 8.1) by its place in octets. */
export interface Element {
  /** The identifier octet: class, whether it is constructed, and number. */
  tag: number;
  start: number;
  /** Where its content lies. */
  contentStart: number;
  contentEnd: number;
  /** Behind it, and behind its end-of-contents octets where its length is not given. */
  end: number;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

const CONSTRUCTED = 0x20;
const LONGEST_LENGTH = 5;

/** Elements within each other. S/MIME has some fifteen. */
const MOST_LEVELS = 40;

/** What is not as BER has it, such as an element that ends behind what holds it. Never leaves `cms/`. */
export class BerError extends Error {}

/** Whether an element holds others. */
export function isConstructed({ tag }: Element): boolean {
  return (tag & CONSTRUCTED) !== 0;
}

/**
 * The element at `place`, that has to end by `end`. Tags beyond 30 are not taken: nothing that is read here has any.
 *
 * @throws BerError
 */
export function elementAt(octets: Buffer, place: number, end: number): Element {
  const { tag, contentStart, length } = headerAt(octets, place, end);
  if (length !== null) {
    const contentEnd = contentStart + length;
    return { tag, start: place, contentStart, contentEnd, end: contentEnd };
  }
  const contentEnd = endOfContents(octets, contentStart, end, 1);
  return { tag, start: place, contentStart, contentEnd, end: contentEnd + 2 };
}

/** The elements that an element holds. @throws BerError */
export function* childrenOf(octets: Buffer, parent: Element): Generator<Element> {
  for (let place = parent.contentStart; place < parent.contentEnd; ) {
    const child = elementAt(octets, place, parent.contentEnd);
    yield child;
    place = child.end;
  }
}

/** Content of an element that is not constructed. */
export function contentOf(octets: Buffer, element: Element): Buffer {
  return octets.subarray(element.contentStart, element.contentEnd);
}

/** An element as it is, with its identifier and length. */
export function encodedOf(octets: Buffer, element: Element): Buffer {
  return octets.subarray(element.start, element.end);
}

/** An object identifier, such as '1.2.840.113549.1.7.2'. @throws BerError where the element is none. */
export function objectIdentifier(octets: Buffer, element: Element | undefined): string {
  if (element?.tag !== TAG.objectIdentifier) throw new BerError('no object identifier where one should be');
  const numbers: number[] = [];
  let value = 0;
  for (const octet of contentOf(octets, element)) {
    value = value * 128 + (octet & 0x7f);
    if (octet >= 0x80) continue;
    if (numbers.length === 0) numbers.push(Math.min(2, Math.floor(value / 40)));
    numbers.push(numbers.length === 1 ? value - (numbers[0] ?? 0) * 40 : value);
    value = 0;
  }
  return numbers.join('.');
}

/** @returns `length`: null where it is not given (X.690, 8.1.3.6). */
function headerAt(octets: Buffer, place: number, end: number) {
  const tag = octets[place];
  const first = octets[place + 1];
  if (tag === undefined || first === undefined || place + 2 > end) throw new BerError(`cut at ${place}`);
  if ((tag & 0x1f) === 0x1f) throw new BerError(`long tag at ${place}`);
  if (first === 0x80) {
    if ((tag & CONSTRUCTED) === 0) throw new BerError(`no length at ${place}`);
    return { tag, contentStart: place + 2, length: null };
  }
  const more = first < 0x80 ? 0 : first & 0x7f;
  if (more > LONGEST_LENGTH || place + 2 + more > end) throw new BerError(`bad length at ${place}`);
  const length = more === 0 ? first : octets.readUIntBE(place + 2, more);
  const contentStart = place + 2 + more;
  if (contentStart + length > end) throw new BerError(`longer than what holds it, at ${place}`);
  return { tag, contentStart, length };
}

/** Where the end-of-contents octets (X.690, 8.1.5) are that belong to the content at `start`. */
function endOfContents(octets: Buffer, start: number, end: number, level: number): number {
  if (level > MOST_LEVELS) throw new BerError(`more than ${MOST_LEVELS} elements within each other`);
  let place = start;
  while (octets[place] !== 0 || octets[place + 1] !== 0) {
    const { contentStart, length } = headerAt(octets, place, end);
    place = length === null ? endOfContents(octets, contentStart, end, level + 1) + 2 : contentStart + length;
  }
  if (place + 2 > end) throw new BerError('no end of contents');
  return place;
}
