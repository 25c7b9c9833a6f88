import { MOST_TOKENS, type RouteFacts, type TokenFinding } from './facts.ts';
import { pass, type Rule } from './rule.ts';

/** Whoever writes a long row of tokens is guessing codes: none of them is believed. */
export const tooManyTokens: Rule = {
  name: 'too-many-tokens',
  ask: ({ tokenCount }) =>
    tokenCount > MOST_TOKENS
      ? {
          kind: 'hold',
          evidence: [],
          detail: `The subject carries ${tokenCount} tokens. More than ${MOST_TOKENS} is a sign of guessing, so none of them counts.`,
        }
      : pass(tokenCount === 0 ? 'The subject carries no token.' : `Tokens in the subject: ${tokenCount}.`),
};

/** Valid tokens of different cases contradict each other: a person looks. */
export const conflictingTokens: Rule = {
  name: 'conflicting-tokens',
  ask: (facts) => {
    const valid = validTokens(facts);
    const numbers = [...new Set(valid.map(({ caseNumber }) => caseNumber))];
    if (numbers.length < 2) return pass('No two valid tokens of different cases.');
    return {
      kind: 'hold',
      evidence: valid.map(({ evidence }) => evidence),
      detail: `The subject carries valid tokens of different cases: ${numbers.join(' and ')}.`,
    };
  },
};

/** A valid token of an open case leads to that case. */
export const openCaseToken: Rule = {
  name: 'token-open-case',
  ask: ({ tokens }) => {
    const open = tokens.filter(({ standing }) => standing === 'open');
    const caseNumber = open[0]?.caseNumber;
    if (!caseNumber) return pass('No valid token of an open case.');
    return {
      kind: 'route',
      destinations: [{ kind: 'case', caseNumber }],
      evidence: open.map(({ evidence }) => evidence),
      detail: `${shown(open)} in the subject is a valid token of case ${caseNumber}, which is open.`,
    };
  },
};

/** A closed case takes no mail: it is new mail for the profiles, and an official should know of the case. */
export const closedCaseToken: Rule = {
  name: 'token-closed-case',
  ask: ({ tokens }) => {
    const closed = tokens.filter(({ standing }) => standing === 'closed');
    const caseNumber = closed[0]?.caseNumber;
    if (!caseNumber) return pass('No valid token of a closed case.');
    return {
      kind: 'pass',
      outcome: 'noted',
      detail: `${shown(closed)} in the subject is a valid token of case ${caseNumber}, which is closed. The mail goes on as new mail.`,
      note: `answers case ${caseNumber}, which is closed`,
    };
  },
};

/** A token that proves nothing never leads anywhere; it is said, as it may be a guess or a typing error. */
export const unprovenToken: Rule = {
  name: 'token-not-valid',
  ask: ({ tokens }) => {
    const wrong = tokens.filter(({ standing }) => standing === 'wrong code' || standing === 'no such case');
    if (wrong.length === 0) return pass('No token that is not valid.');
    return {
      kind: 'pass',
      outcome: 'noted',
      detail: wrong.map((token) => `${token.evidence.value} in the subject ${whyNot(token)}.`).join(' '),
      note: `token not valid: ${shown(wrong)}`,
    };
  },
};

const validTokens = ({ tokens }: RouteFacts): TokenFinding[] =>
  tokens.filter(({ standing }) => standing === 'open' || standing === 'closed');

const shown = (tokens: readonly TokenFinding[]): string =>
  tokens.map(({ evidence }) => evidence.value).join(', ');

const whyNot = ({ standing, caseNumber }: TokenFinding): string =>
  standing === 'wrong code'
    ? `does not have a code that is valid now for case ${caseNumber}`
    : 'names a case that does not exist';
