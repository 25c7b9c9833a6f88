import type { Saying } from '../words/saying.ts';
import { say, type WordCode } from '../words/saying.ts';
import { intoClosedCase, intoOpenCase } from './into-case.ts';
import type { Evidence } from './route.ts';
import { pass, type Rule } from './rule.ts';
import { isValid, MOST_TOKENS, type TokenFinding } from './token-evidence.ts';

/** Whoever writes a long row of tokens is guessing codes: none of them is believed. */
export const tooManyTokens: Rule = {
  name: 'too-many-tokens',
  ask: ({ tokens: { subjectCount } }) => {
    const count = String(subjectCount);
    if (subjectCount === 0) return pass('subject-without-token');
    if (subjectCount <= MOST_TOKENS) return pass('tokens-in-subject', { count });
    return {
      kind: 'hold',
      evidence: [],
      says: [say('too-many-tokens', { count, most: String(MOST_TOKENS) })],
    };
  },
};

/** Valid tokens of different cases contradict each other: a person looks. */
export const conflictingTokens: Rule = {
  name: 'conflicting-tokens',
  ask: ({ tokens }) => {
    const valid = [...tokens.inSubject, ...tokens.inAddress].filter(isValid);
    const cases = caseNumbers(valid);
    if (cases.length < 2) return pass('no-two-tokens');
    const place = say(tokens.inAddress.some(isValid) ? 'subject-and-address' : 'subject');
    return {
      kind: 'hold',
      evidence: evidenceOf(valid),
      says: [say('tokens-of-different-cases', { cases, place })],
    };
  },
};

/** A token and a thread that lead to different cases contradict each other: a person looks. */
export const tokenAgainstThread: Rule = {
  name: 'token-against-thread',
  ask: ({ tokens, thread }) => {
    const valid = bestTokens(tokens);
    const ofToken = caseNumbers(valid);
    if (!thread || ofToken.length === 0) return pass('no-token-and-thread');
    const ofThread = thread.cases.map(({ number }) => number);
    if (ofToken.some((number) => ofThread.includes(number))) return pass('token-and-thread-agree');
    return {
      kind: 'hold',
      evidence: [...evidenceOf(valid), thread.evidence],
      says: [say('token-against-thread', { ofToken, ofThread })],
    };
  },
};

/** A valid token of an open case leads to that case, where its sender may use it. */
export const openCaseToken: Rule = {
  name: 'token-open-case',
  ask: (facts) => {
    const open = facts.tokens.inSubject.filter(({ standing }) => standing === 'open');
    const caseNumber = open[0]?.caseNumber;
    if (!caseNumber) return pass('no-open-token');
    const says = say('open-token', { tokens: shown(open), case: caseNumber });
    return intoOpenCase(caseNumber, evidenceOf(open), says, facts);
  },
};

/** An answer to a closed case: as the policy says, and an official should know of the case. */
export const closedCaseToken: Rule = {
  name: 'token-closed-case',
  ask: (facts) => {
    const closed = facts.tokens.inSubject.filter(({ standing }) => standing === 'closed');
    const caseNumber = closed[0]?.caseNumber;
    if (!caseNumber) return pass('no-closed-token');
    const says = say('closed-token', { tokens: shown(closed), case: caseNumber });
    return intoClosedCase([caseNumber], evidenceOf(closed), says, 'answers-closed-case-note', facts);
  },
};

/** A token that proves nothing never leads anywhere; it is said, as it may be a guess or a typing error. */
export const unprovenToken: Rule = {
  name: 'token-not-valid',
  ask: ({ tokens }) => {
    const wrong = [...tokens.inSubject, ...tokens.inAddress].filter((token) => !isValid(token));
    if (wrong.length === 0) return pass('no-wrong-token');
    return {
      kind: 'pass',
      outcome: 'noted',
      says: wrong.map(whyNot),
      note: say('wrong-token-note', { tokens: shown(wrong) }),
    };
  },
};

/** What looks like a token of another organisation leads nowhere, and may tell a person where the mail belongs. */
export const foreignToken: Rule = {
  name: 'token-of-others',
  ask: ({ tokens: { foreign } }) => {
    if (foreign.length === 0) return pass('no-foreign-token');
    const tokens = foreign.map(({ value }) => value).join(', ');
    return { kind: 'pass', outcome: 'noted', says: [say('foreign-token', { tokens })] };
  },
};

/** A subaddress of ours with the number and a valid code of a case leads to it as a token in the subject does. */
export const addressToken: Rule = {
  name: 'token-in-address',
  ask: (facts) => {
    const valid = facts.tokens.inAddress.filter(isValid);
    const caseNumber = valid[0]?.caseNumber;
    if (!caseNumber) return pass('no-address-token');
    const values = { addresses: shown(valid), case: caseNumber };
    if (valid[0]?.standing === 'open')
      return intoOpenCase(caseNumber, evidenceOf(valid), say('open-address-token', values), facts);
    const says = say('closed-address-token', values);
    return intoClosedCase([caseNumber], evidenceOf(valid), says, 'answers-closed-case-note', facts);
  },
};

/** Without better evidence, a valid token that a mail quotes leads to its open case, if it quotes of one case only. */
export const quotedToken: Rule = {
  name: 'quoted-token',
  ask: (facts) => {
    const open = facts.tokens.quoted.filter(({ standing }) => standing === 'open');
    const cases = caseNumbers(open);
    const [caseNumber, ...others] = cases;
    if (!caseNumber) return pass('no-quoted-token');
    if (others.length > 0) {
      const says = [say('quoted-tokens-of-different-cases', { cases })];
      return { kind: 'hold', evidence: evidenceOf(open), says };
    }
    const place = say(placeOf(open[0]));
    const says = say('quoted-token', { tokens: shown(open), place, case: caseNumber });
    return intoOpenCase(caseNumber, evidenceOf(open), says, facts);
  },
};

/** The valid tokens of the best place that has any: subject, address, then what is quoted. */
export function bestTokens(tokens: {
  inSubject: TokenFinding[];
  inAddress: TokenFinding[];
  quoted: TokenFinding[];
}): TokenFinding[] {
  const places = [tokens.inSubject, tokens.inAddress, tokens.quoted].map((found) => found.filter(isValid));
  return places.find((valid) => valid.length > 0) ?? [];
}

/** The cases of tokens, each once. */
export const caseNumbers = (tokens: readonly TokenFinding[]): string[] => [
  ...new Set(tokens.flatMap(({ caseNumber }) => caseNumber ?? [])),
];

export const evidenceOf = (tokens: readonly TokenFinding[]): Evidence[] =>
  tokens.map(({ evidence }) => evidence);

const shown = (tokens: readonly TokenFinding[]): string =>
  [...new Set(tokens.map(({ evidence }) => evidence.value))].join(', ');

const placeOf = (token: TokenFinding | undefined): WordCode => {
  if (token?.evidence.kind === 'address-token') return 'address';
  const source = token?.evidence.source;
  return source === 'body' || source === 'quoted subject' ? source : 'subject';
};

function whyNot(token: TokenFinding): Saying {
  const { evidence, standing, caseNumber } = token;
  const values = { token: evidence.value, place: say(placeOf(token)) };
  const ofCase = { ...values, case: caseNumber ?? '' };
  if (standing === 'no such case') return say('no-such-case', values);
  return say(standing === 'other prefix' ? 'other-prefix' : 'wrong-code', ofCase);
}
