import { z } from 'zod';

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  date: 'a time such as 2027-01-31T12:00:00Z',
};

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'an id (UUID)',
  url: 'a URL',
  email: 'an e-mail address',
  datetime: 'a time such as 2027-01-31T12:00:00Z',
  date: 'a date such as 2027-01-31',
};

/** What is counted, by what has the length. */
const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' items', set: ' items' };

/**
 * Says what a value must be, to go after the name of a field: `port: must be a whole number`.
 *
 * @returns undefined where zod's own words are to be used.
 */
function messageOf(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is required' : mustBe(KINDS[issue.expected]);
    case 'invalid_value':
      return mustBe(
        issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(', ')}`,
      );
    case 'invalid_format':
      return mustBe(FORMATS[issue.format]);
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'must not be empty';
      return limit(issue.inclusive ? 'at least' : 'more than', issue.origin, issue.minimum);
    case 'too_big':
      return limit(issue.inclusive ? 'at most' : 'less than', issue.origin, issue.maximum);
    default:
      return undefined;
  }
}

const mustBe = (what: string | undefined): string | undefined => what && `must be ${what}`;

const limit = (bound: string, origin: string, value: number | bigint): string => {
  const unit = UNITS[origin];
  return unit === undefined ? `must be ${bound} ${value}` : `must have ${bound} ${value}${unit}`;
};

z.config({ customError: messageOf });
