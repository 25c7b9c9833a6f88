import { z } from 'zod';
import type { AttributeDefinition, AttributeValues } from '../cases/attributes.ts';
import { headerValues, type ParsedMail, senderOf } from '../mail/message.ts';
import { readAttribute, type ValueProblem } from './attribute-value.ts';
import { bodyTables } from './body-tables.ts';
import { bodyTexts } from './body-text.ts';
import type { Table } from './html-tables.ts';
import { labelledValue } from './labelled-line.ts';
import { type LoketMessage, textAt } from './omgevingsloket/message.ts';
import { firstMatch, patternCost, patternProblem } from './pattern.ts';
import { columnValue } from './table-column.ts';

/** The most that all patterns of a mapping may cost together: some seconds for the worst of texts. */
const LARGEST_COST = 2000;

const pattern = z
  .string()
  .min(1)
  .superRefine((text, context) => {
    const problem = patternProblem(text);
    if (problem) context.addIssue({ code: 'custom', message: `is no usable RE2 expression: ${problem}` });
  })
  .describe('Regular expression in RE2 syntax; its first group, or all of it, is the value.')
  .optional();

const PROBLEM =
  'must have a label, a header, an xml path, or a field (subject, from, from-name, body, date), and no more than a pattern; or a column';

/** Where the value of one attribute comes from. */
export const attributeSource = z.union(
  [
    z.strictObject({ field: z.enum(['subject', 'from', 'from-name', 'body', 'date']), pattern }),
    z.strictObject({
      header: z.string().regex(/^[!-9;-~]{1,100}$/, 'must be the name of a header field'),
      pattern,
    }),
    z.strictObject({
      label: z
        .string()
        .trim()
        .min(1)
        .max(100)
        .describe('What stands before the value in the body, in a line, a table or a list: `Naam: …`.'),
    }),
    z.strictObject({
      column: z
        .string()
        .trim()
        .min(1)
        .max(100)
        .describe('Title of a column of a table in the body: what its first row has there is the value.'),
    }),
    z.strictObject({
      xml: z
        .string()
        .regex(
          /^[\p{L}_][\p{L}\p{N}._-]*(?:\/[\p{L}_][\p{L}\p{N}._-]*)*$/u,
          'must be names of elements with / between',
        )
        .max(300)
        .describe(
          'Where the value stands in a StUF-LVO message: names of elements without prefix, with / between; the last of them are enough.',
        ),
      pattern,
    }),
  ],
  { error: PROBLEM },
);

export type AttributeSource = z.infer<typeof attributeSource>;

/** Sources of one attribute that are tried one after the other. */
const attributeSources = z
  .array(attributeSource)
  .min(1)
  .max(10)
  .describe('The first that gives a value of the type of the attribute counts.');

/** Sources by attribute name. */
export type AttributeMapping = Record<string, AttributeSource | AttributeSource[]>;

/** Sources by attribute name. */
export const attributeMapping = z
  .record(
    z.string(),
    z.union([attributeSource, attributeSources], { error: `${PROBLEM}; or be a list of up to 10 such` }),
  )
  .refine((mapping) => cost(mapping) <= LARGEST_COST, 'has patterns that are too costly together');

function cost(mapping: AttributeMapping): number {
  const patterns = Object.values(mapping)
    .flat()
    .map((source) => ('pattern' in source ? source.pattern : undefined));
  return patterns.reduce((sum, text) => sum + (text === undefined ? 0 : patternCost(text)), 0);
}

/** What a mail gives for the attributes of a case type. */
export interface MappedAttributes {
  /** In the form in which cases keep them. */
  values: AttributeValues;
  /** Required, and nothing was found. */
  missing: AttributeDefinition[];
  /** Found, and not of the attribute's type. */
  invalid: { attribute: AttributeDefinition; problem: ValueProblem }[];
}

/**
 * Reads the attributes of a case type from a mail, and from the message in it where there is one. Attributes without a source have no value. Of several
 * sources the first with a value of the attribute's type counts. The time it takes is bounded: patterns are RE2, small, and look at a bounded length of text.
 */
export function mapAttributes(
  mail: ParsedMail,
  definitions: readonly AttributeDefinition[],
  mapping: AttributeMapping,
  message: LoketMessage | null = null,
): MappedAttributes {
  const find = finder(mail, message);
  const values: [string, string][] = [];
  const missing: AttributeDefinition[] = [];
  const invalid: MappedAttributes['invalid'] = [];
  for (const attribute of definitions) {
    const sources = Object.hasOwn(mapping, attribute.name) ? [mapping[attribute.name] ?? []].flat() : [];
    const found = firstValid(attribute, sources, find);
    if (found === null) {
      if (attribute.required) missing.push(attribute);
    } else if ('value' in found) values.push([attribute.name, found.value]);
    else invalid.push({ attribute, problem: found.problem });
  }
  return { values: Object.fromEntries(values), missing, invalid };
}

/** Finds what a source says of a mail; null where it says nothing. */
type Find = (source: AttributeSource) => string | null;

/** The first value of the attribute's type, or else what is wrong with the first that is not; null where there is none at all. */
function firstValid(attribute: AttributeDefinition, sources: readonly AttributeSource[], find: Find) {
  let wrong: { problem: ValueProblem } | null = null;
  for (const source of sources) {
    const written = find(source)?.trim();
    if (!written) continue;
    const read = readAttribute(attribute, written);
    if ('value' in read) return read;
    wrong ??= read;
  }
  return wrong;
}

/** The body and its tables are read at most once. */
function finder(mail: ParsedMail, message: LoketMessage | null): Find {
  let body: string[] | undefined;
  const bodies = (): string[] => {
    body ??= bodyTexts(mail);
    return body;
  };
  let grids: Table[] | undefined;
  const tables = (): Table[] => {
    grids ??= bodyTables(mail);
    return grids;
  };
  const textsOf = (source: Exclude<AttributeSource, { label: string } | { column: string }>): string[] => {
    if ('header' in source) return headerValues(mail, source.header);
    if ('xml' in source) return message ? [textAt(message, source.xml) ?? ''] : [];
    return textsOfField(mail, source.field, bodies);
  };
  return (source) => {
    if ('label' in source) return firstOf(bodies(), (text) => labelledValue(text, source.label));
    if ('column' in source) return columnValue(tables(), source.column);
    const texts = textsOf(source);
    const expression = source.pattern;
    return firstOf(texts, (text) => (expression === undefined ? text : firstMatch(expression, text)));
  };
}

function textsOfField(
  mail: ParsedMail,
  field: 'subject' | 'from' | 'from-name' | 'body' | 'date',
  bodies: () => string[],
): string[] {
  const sender = senderOf(mail);
  switch (field) {
    case 'subject':
      return [mail.subject ?? ''];
    case 'from':
      return [sender?.email ?? ''];
    case 'from-name':
      return [sender?.name ?? ''];
    case 'date':
      return [mail.sentAt ?? ''];
    case 'body':
      return bodies();
  }
}

function firstOf(texts: readonly string[], find: (text: string) => string | null): string | null {
  for (const text of texts) {
    const found = find(text);
    if (found) return found;
  }
  return null;
}
