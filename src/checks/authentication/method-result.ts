import { type Saying, say } from '../../words/saying.ts';

/** The words in which methods report (RFC 8601, 2.7). */
export const AUTHENTICATION_WORDS = [
  'pass',
  'fail',
  'softfail',
  'neutral',
  'none',
  'policy',
  'temperror',
  'permerror',
] as const;

export type AuthenticationWord = (typeof AUTHENTICATION_WORDS)[number];

/** What one method of authentication found, as a `resinfo` of RFC 8601, 2.2. */
export interface MethodResult {
  /** 'spf', 'dkim', 'dmarc', 'arc', or one of which only others speak. */
  method: string;
  /** One of `AUTHENTICATION_WORDS`; of other servers whatever they wrote, in lower case. */
  result: string;
  /** By `ptype.property`, such as `header.d`, `header.s`, `header.from`, `smtp.mailfrom`, `policy.dmarc`. */
  properties: Record<string, string>;
  /** Whether the domain that it speaks for is that of From; null where that was not looked at. */
  aligned: boolean | null;
  /** What else was said, for people. */
  comment: string | null;
}

/** In the form of the header field, with remarks behind it. */
export function methodSaying({ method, result, properties, aligned, comment }: MethodResult): Saying {
  const parts = Object.entries(properties).map(([name, value]) => `${name}=${value}`);
  const found = [`${method}=${result}`, ...parts].join(' ');
  const remarks = [
    ...(aligned === null ? [] : [say(aligned ? 'aligned' : 'not-aligned')]),
    ...(comment ? [say('as-written', { text: comment })] : []),
  ];
  return remarks.length === 0 ? say('method-found', { found }) : say('method-found-with', { found, remarks });
}
