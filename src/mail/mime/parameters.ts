import { decodeText } from './charset.ts';
import { decodeHeaderText } from './encoded-word.ts';
import { oneLine } from './one-line.ts';

/** A field such as Content-Type: a value and its parameters (RFC 2045, 5.1), each character one octet. */
export interface ParameterisedField {
  /** What comes before the first semicolon, in lower case, without comments and blanks. */
  value: string;
  parameters: Parameter[];
}

/** One parameter as it was written; RFC 2231 cuts a long one into sections. */
interface Parameter {
  name: string;
  /** RFC 2231, 3: the number of the section, or null where the parameter is whole. */
  section: number | null;
  /** RFC 2231, 4: percent-encoded, the first section begins with charset'language'. */
  extended: boolean;
  value: string;
}

/** What looks like the next parameter, where the semicolon was forgotten. */
const NEXT_PARAMETER = /[\w*-]+[ \t]*=/y;

/** The same, behind a blank; begins at the first of several blanks only, so that it is linear. */
const BLANK_AND_PARAMETER = /(?<![ \t])[ \t]+[\w*-]+[ \t]*=/;

/** name, name*, name*0, name*0* */
const NAME = /^([^*]*)(?:\*(\d{1,4}))?(\*?)$/;

/** Far beyond what any mail needs; a hostile one must not make work that grows with the square. */
const LONGEST_FIELD = 16_384;
const MOST_PARAMETERS = 100;

/** Splits a field into its value and parameters. Takes what is sent: no quotes round blanks, no end quote, no semicolon. */
export function parseParameterised(whole: string): ParameterisedField {
  const field = whole.slice(0, LONGEST_FIELD);
  const first = withoutComments(field.split(';', 1)[0] ?? '');
  // "text/plain charset=utf-8": where the semicolon is missing, parameters begin at the blank
  const blank = BLANK_AND_PARAMETER.exec(first);
  const start = blank ? field.indexOf(blank[0].trim()) : field.indexOf(';') + 1 || field.length;
  const value = blank ? first.slice(0, blank.index) : first;
  return { value: value.trim().toLowerCase(), parameters: parseParameters(field, start) };
}

/** A parameter's octets as they are, one character each; null where it is missing. */
export function rawParameter(field: ParameterisedField, name: string): string | null {
  const found = sectionsOf(field, name);
  return found.length === 0 ? null : found.map(({ value }) => value).join('');
}

/** A parameter as text: RFC 2231, else RFC 2047 words as many send them, else raw octets. Null where missing. */
export function textParameter(field: ParameterisedField, name: string): string | null {
  const sections = sectionsOf(field, name);
  const [first] = sections;
  if (!first) return null;
  if (!sections.some(({ extended }) => extended)) {
    return decodeHeaderText(sections.map(({ value }) => value).join(''), null).text;
  }
  const introduced = /^([^']*)'[^']*'/.exec(first.extended ? first.value : '');
  const octets = sections.map((section, index) => {
    const value = index === 0 && introduced ? section.value.slice(introduced[0].length) : section.value;
    return Buffer.from(section.extended ? percentDecoded(value) : value, 'latin1');
  });
  return oneLine(decodeText(Buffer.concat(octets), introduced?.[1] ?? null).text);
}

/**
 * The sections that make up a parameter, in order. The extended form (name*) goes before the plain one, which is
 * sent beside it for old readers; of two with the same number the extended, then the first.
 */
function sectionsOf(field: ParameterisedField, name: string): Parameter[] {
  const all = field.parameters.filter((parameter) => parameter.name === name);
  const whole = all.find(({ section, extended }) => section === null && extended);
  if (whole) return [whole];
  const numbered = new Map<number, Parameter>();
  for (const parameter of all) {
    if (parameter.section === null) continue;
    const known = numbered.get(parameter.section);
    if (!known || (parameter.extended && !known.extended)) numbered.set(parameter.section, parameter);
  }
  if (numbered.size === 0) return all.slice(0, 1);
  return [...numbered.entries()].sort(([a], [b]) => a - b).map(([, section]) => section);
}

function parseParameters(field: string, start: number): Parameter[] {
  const parameters: Parameter[] = [];
  let place = start;
  let equals = -1;
  while (place < field.length && parameters.length < MOST_PARAMETERS) {
    if (equals < place) equals = field.indexOf('=', place);
    if (equals < 0) break;
    const semicolon = field.indexOf(';', place);
    if (semicolon >= 0 && semicolon < equals) {
      place = semicolon + 1; // a word without a value
      continue;
    }
    const name = NAME.exec(withoutComments(field.slice(place, equals)).trim().toLowerCase());
    const { value, next } = parseValue(field, equals + 1);
    if (name?.[1]) {
      const section = name[2] === undefined ? null : Number(name[2]);
      parameters.push({ name: name[1], section, extended: name[3] === '*', value });
    }
    place = next;
  }
  return parameters;
}

function parseValue(field: string, start: number): { value: string; next: number } {
  let place = start;
  while (field[place] === ' ' || field[place] === '\t') place++;
  return field[place] === '"' ? quotedValue(field, place + 1) : tokenValue(field, place);
}

/** Up to the semicolon, or to the blank before what looks like the next parameter. Blanks in names are kept. */
function tokenValue(field: string, start: number): { value: string; next: number } {
  const semicolon = field.indexOf(';', start);
  const end = semicolon < 0 ? field.length : semicolon;
  const text = field.slice(start, end);
  const follower = BLANK_AND_PARAMETER.exec(text);
  if (follower) return { value: text.slice(0, follower.index), next: start + follower.index + 1 };
  return { value: text.trimEnd(), next: end + 1 };
}

/**
 * Up to the closing quote. A quote inside a name that was not escaped is taken as part of it: a closing one is
 * followed by a semicolon, the end, a comment or the next parameter. Only quotes and backslashes count as escaped,
 * so that a Windows path survives.
 */
function quotedValue(field: string, start: number): { value: string; next: number } {
  let value = '';
  let place = start;
  while (place < field.length) {
    const character = field[place];
    const next = field[place + 1];
    if (character === '\\' && (next === '"' || next === '\\')) {
      value += next;
      place += 2;
    } else if (character === '"' && closes(field, place + 1)) {
      return {
        value,
        next: place + 1 + (/^[ \t]*;/.exec(field.slice(place + 1, place + 100))?.[0].length ?? 0),
      };
    } else {
      value += character;
      place++;
    }
  }
  // no end quote: better up to the semicolon than over all that follows
  const end = field.indexOf(';', start);
  return end < 0 ? { value, next: field.length } : { value: field.slice(start, end), next: end + 1 };
}

function closes(field: string, start: number): boolean {
  let place = start;
  while (field[place] === ' ' || field[place] === '\t') place++;
  const character = field[place];
  if (character === undefined || character === ';' || character === '(') return true;
  NEXT_PARAMETER.lastIndex = place;
  return place > start && NEXT_PARAMETER.test(field);
}

/** RFC 5322, 3.2.2, without nesting beyond what one pass can see; quoted text is left alone. */
function withoutComments(text: string): string {
  return text.includes('(') && !text.includes('"') ? text.replace(/\([^()]*\)/g, ' ') : text;
}

function percentDecoded(value: string): string {
  return value.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
