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

/** For people, in the form of the header field. */
export function methodInWords({ method, result, properties, aligned, comment }: MethodResult): string {
  const parts = Object.entries(properties).map(([name, value]) => `${name}=${value}`);
  const said = [
    ...(aligned === null ? [] : [aligned ? 'aligned' : 'not aligned']),
    ...(comment ? [comment] : []),
  ];
  return [`${method}=${result}`, ...parts, ...(said.length > 0 ? [`(${said.join('; ')})`] : [])].join(' ');
}
