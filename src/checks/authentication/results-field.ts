import type { MethodResult } from './method-result.ts';

/** An Authentication-Results field (RFC 8601, 2.2). */
export interface ResultsField {
  /** Who says so; null where the field names nobody, as those of Exchange Online do. */
  authservId: string | null;
  results: MethodResult[];
}

/** More of a value, or more values, is of no use to anyone. */
const LONGEST_VALUE = 300;
const MOST_RESULTS = 50;

/** One statement with its comments taken out. */
interface Statement {
  text: string;
  comments: string[];
}

/** NAME=VALUE, with a value that may be quoted; blanks may stand around whatever is no word. */
const PAIR = /([\w-]+(?:\s*[./]\s*[\w-]+)*)\s*=\s*("(?:[^"\\]|\\.)*"|[^\s;"]+)/g;

/**
 * Reads the value of an Authentication-Results field, unfolded. What is not in its form is passed over.
 */
export function readResultsField(value: string): ResultsField {
  const [first, ...rest] = statements(value);
  if (!first) return { authservId: null, results: [] };
  const isNamed = !first.text.includes('=');
  const named = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/.exec(first.text);
  const told = isNamed ? rest : [first, ...rest];
  return {
    authservId: isNamed ? (named?.[1] ?? named?.[2] ?? '').toLowerCase() || null : null,
    results: told.slice(0, MOST_RESULTS).flatMap(methodResult),
  };
}

function methodResult({ text, comments }: Statement): MethodResult[] {
  const [first, ...rest] = Array.from(text.matchAll(PAIR), ([, name = '', written = '']) => ({
    name: name.replace(/\s/g, '').toLowerCase(),
    value: bare(written),
  }));
  if (!first) return [];
  const reason = rest.find(({ name }) => name === 'reason')?.value;
  const properties = rest.filter(({ name }) => name !== 'reason').map(({ name, value }) => [name, value]);
  return [
    {
      method: first.name.replace(/\/.*$/, ''),
      result: first.value.toLowerCase(),
      properties: Object.fromEntries(properties),
      aligned: null,
      comment: [reason, ...comments].filter(Boolean).join('; ').slice(0, LONGEST_VALUE) || null,
    },
  ];
}

const bare = (written: string): string =>
  (written.startsWith('"') ? written.slice(1, -1).replace(/\\(.)/g, '$1') : written).slice(0, LONGEST_VALUE);

/** Quoted text; an escaped letter; what cuts and what comments are between; all else. */
const PIECE = /"(?:[^"\\]|\\.)*"|\\.|[();]|[^"\\();]+|["\\]/g;

/** Cuts at the semicolons that are in no comment and no quoted text; comments may be nested (RFC 5322, 3.2.2). */
function statements(value: string): Statement[] {
  const found: Statement[] = [{ text: '', comments: [] }];
  let comment: string[] = [];
  let depth = 0;
  for (const [piece] of value.matchAll(PIECE)) {
    const statement = found.at(-1) as Statement;
    if (depth > 0 || piece === '(') {
      depth += { '(': 1, ')': -1 }[piece] ?? 0;
      comment.push(piece);
      if (depth > 0) continue;
      statement.comments.push(comment.slice(1, -1).join('').trim());
      statement.text += ' ';
      comment = [];
    } else if (piece === ';') {
      found.push({ text: '', comments: [] });
    } else {
      statement.text += piece;
    }
  }
  return found;
}
