import { z } from 'zod';
import type { AttributeDefinition } from '../cases/attributes.ts';
import { foldLetters } from '../mail/subject-text.ts';
import type { WordCode } from '../words/saying.ts';

/** A value in the form in which cases keep it, or why the text is none. */
export type ReadValue = { value: string } | { problem: ValueProblem };

/** Why a text is no value of a type; the words are in `words.ts`. */
export type ValueProblem = Extract<WordCode, `${'is' | 'can be'} ${string}`>;

const LONGEST_TEXT = 10_000;
const TRUE_WORDS = ['ja', 'j', 'waar', 'yes', 'y', 'true', '1', 'x', 'aan', 'on'];
const FALSE_WORDS = ['nee', 'n', 'neen', 'onwaar', 'no', 'false', '0', 'uit', 'off'];
const MONTHS = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

type Reader = (text: string, attribute: ReadableAttribute) => ReadValue;

/** What is needed of an attribute to read a value of it. */
export type ReadableAttribute = Pick<AttributeDefinition, 'type' | 'choices'>;

const READERS: Record<AttributeDefinition['type'], Reader> = {
  text: (text) => ({ value: text.length <= LONGEST_TEXT ? text : cut(text) }),
  number: readNumber,
  date: readDate,
  boolean: readBoolean,
  email: readEmail,
  postcode: readPostcode,
  choice: readChoice,
};

/**
 * Reads what a person or a form wrote as a value of this type: numbers and dates in Dutch and international notation,
 * yes and no in words, a choice in any letter case. What can be read in two ways is a problem, not a guess.
 *
 * @returns the value as cases keep it: `12.5`, `2026-03-02`, `true`, an address; or the problem in words.
 */
export function readAttribute(attribute: ReadableAttribute, written: string): ReadValue {
  return READERS[attribute.type](written.trim(), attribute);
}

/** A text that is too long ends in an ellipsis, never in half a character; the mail itself is filed whole. */
function cut(text: string): string {
  return `${text.slice(0, LONGEST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function readNumber(text: string): ReadValue {
  const digits = text
    .replace(/^(?:€|eur)\s*|\s*(?:€|eur|euro)$/gi, '')
    .replace(/,-+$/, ',00')
    .replace(/\s/g, '');
  const [, sign = '', amount = ''] = /^([+-]?)(.*)$/.exec(digits) ?? [];
  if (/^\d{1,3}[.,]\d{3}$/.test(amount)) return { problem: 'can be read with thousands or with decimals' };
  const plain = plainNumber(amount);
  return plain === null ? { problem: 'is not a number' } : { value: (sign === '-' ? '-' : '') + plain };
}

/** An unsigned amount with a decimal point and no marks for thousands; null where it is no number. */
function plainNumber(amount: string): string | null {
  if (/^\d+([.,]\d+)?$/.test(amount)) return amount.replace(',', '.');
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(amount)) return amount.replaceAll('.', '').replace(',', '.');
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(amount)) return amount.replaceAll(',', '');
  return null;
}

function readDate(text: string): ReadValue {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(text);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (numeric) return dateOf(numeric[4], numeric[3], numeric[1]);
  const inWords = /^(?:\p{L}+,?\s+)?(\d{1,2})\.?[\s-]+(\p{L}+)\.?[\s-]+(\d{4})$/u.exec(text);
  const name = inWords?.[2]?.toLowerCase();
  const month = MONTHS.findIndex((names) => name !== undefined && names.includes(name)) + 1;
  return inWords && month > 0 ? dateOf(inWords[3], String(month), inWords[1]) : { problem: 'is not a date' };
}

function dateOf(year = '', month = '', day = ''): ReadValue {
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return z.iso.date().safeParse(value).success ? { value } : { problem: 'is not a day of the calendar' };
}

function readBoolean(text: string): ReadValue {
  const word = text.toLowerCase();
  if (TRUE_WORDS.includes(word)) return { value: 'true' };
  return FALSE_WORDS.includes(word) ? { value: 'false' } : { problem: 'is neither yes nor no' };
}

function readEmail(text: string): ReadValue {
  const address = /<([^<>]+)>$/.exec(text)?.[1] ?? text.replace(/^mailto:/i, '');
  return z.email().safeParse(address).success ? { value: address } : { problem: 'is not an e-mail address' };
}

function readPostcode(text: string): ReadValue {
  const [, digits = '', letters = ''] = /^([1-9]\d{3})\s?([a-z]{2})$/i.exec(text) ?? [];
  // these three were never given out
  if (digits === '' || /^s[ads]$/i.test(letters)) return { problem: 'is not a Dutch postcode' };
  return { value: `${digits} ${letters.toUpperCase()}` };
}

/** The choice as it is defined, whatever letter case and blanks were written. */
function readChoice(text: string, { choices = [] }: ReadableAttribute): ReadValue {
  const plain = (written: string) => foldLetters(written.replace(/\s+/g, ' ').trim());
  const value = choices.find((choice) => plain(choice) === plain(text));
  return value === undefined ? { problem: 'is none of the choices' } : { value };
}
