import type { RouteFacts } from './facts.ts';
import type { RoutePolicy } from './route-policy.ts';
import { type Answer, pass, type Rule } from './rule.ts';
import { isValid, MOST_TOKENS, type TokenFinding } from './token-evidence.ts';

/** Whoever writes a long row of tokens is guessing codes: none of them is believed. */
export const tooManyTokens: Rule = {
  name: 'too-many-tokens',
  ask: ({ tokens: { subjectCount } }) =>
    subjectCount > MOST_TOKENS
      ? {
          kind: 'hold',
          evidence: [],
          detail: `The subject carries ${subjectCount} tokens. More than ${MOST_TOKENS} is a sign of guessing, so none of them counts.`,
        }
      : pass(
          subjectCount === 0 ? 'The subject carries no token.' : `Tokens in the subject: ${subjectCount}.`,
        ),
};

/** Valid tokens of different cases contradict each other: a person looks. */
export const conflictingTokens: Rule = {
  name: 'conflicting-tokens',
  ask: ({ tokens }) => {
    const valid = tokens.inSubject.filter(isValid);
    const numbers = caseNumbers(valid);
    if (numbers.length < 2) return pass('No two valid tokens of different cases.');
    return {
      kind: 'hold',
      evidence: valid.map(({ evidence }) => evidence),
      detail: `The subject carries valid tokens of different cases: ${numbers.join(' and ')}.`,
    };
  },
};

/** A token and a thread that lead to different cases contradict each other: a person looks. */
export const tokenAgainstThread: Rule = {
  name: 'token-against-thread',
  ask: ({ tokens, thread }) => {
    const inSubject = tokens.inSubject.filter(isValid);
    const valid = inSubject.length > 0 ? inSubject : tokens.quoted.filter(isValid);
    const ofTokens = caseNumbers(valid);
    if (!thread || ofTokens.length === 0) return pass('No token and thread to compare.');
    const ofThread = thread.cases.map(({ number }) => number);
    if (ofTokens.some((number) => ofThread.includes(number))) return pass('Token and thread agree.');
    return {
      kind: 'hold',
      evidence: [...valid.map(({ evidence }) => evidence), thread.evidence],
      detail: `The token leads to case ${ofTokens.join(' and ')}, but the mail answers one that was filed in case ${ofThread.join(' and ')}.`,
    };
  },
};

/** A valid token of an open case leads to that case, where its sender may use it. */
export const openCaseToken: Rule = {
  name: 'token-open-case',
  ask: (facts) => {
    const open = facts.tokens.inSubject.filter(({ standing }) => standing === 'open');
    const caseNumber = open[0]?.caseNumber;
    if (!caseNumber) return pass('No valid token of an open case.');
    const detail = `${shown(open)} in the subject is a valid token of case ${caseNumber}, which is open.`;
    return toCase(caseNumber, open, detail, facts);
  },
};

/** A closed case takes no mail: it is new mail for the profiles, and an official should know of the case. */
export const closedCaseToken: Rule = {
  name: 'token-closed-case',
  ask: ({ tokens, policy }) => {
    const closed = tokens.inSubject.filter(({ standing }) => standing === 'closed');
    const caseNumber = closed[0]?.caseNumber;
    if (!caseNumber) return pass('No valid token of a closed case.');
    const detail = `${shown(closed)} in the subject is a valid token of case ${caseNumber}, which is closed.`;
    if (policy.closedCase === 'hold') {
      return { kind: 'hold', evidence: closed.map(({ evidence }) => evidence), detail };
    }
    return {
      kind: 'pass',
      outcome: 'noted',
      detail: `${detail} The mail goes on as new mail.`,
      note: `answers case ${caseNumber}, which is closed`,
    };
  },
};

/** A token that proves nothing never leads anywhere; it is said, as it may be a guess or a typing error. */
export const unprovenToken: Rule = {
  name: 'token-not-valid',
  ask: ({ tokens }) => {
    const wrong = tokens.inSubject.filter((token) => !isValid(token));
    if (wrong.length === 0) return pass('No token that is not valid.');
    return {
      kind: 'pass',
      outcome: 'noted',
      detail: wrong.map((token) => `${token.evidence.value} in the subject ${whyNot(token)}.`).join(' '),
      note: `token not valid: ${shown(wrong)}`,
    };
  },
};

/** What looks like a token of another organisation leads nowhere, and may tell a person where the mail belongs. */
export const foreignToken: Rule = {
  name: 'token-of-others',
  ask: ({ tokens: { foreign } }) =>
    foreign.length === 0
      ? pass('No token with a prefix that is not ours.')
      : {
          kind: 'pass',
          outcome: 'noted',
          detail: `${foreign.map(({ value }) => value).join(', ')} in the subject has a prefix that is not ours.`,
        },
};

/** Without better evidence, a valid token that a mail quotes leads to its open case, if it quotes of one case only. */
export const quotedToken: Rule = {
  name: 'quoted-token',
  ask: (facts) => {
    const open = facts.tokens.quoted.filter(({ standing }) => standing === 'open');
    const [caseNumber, ...others] = caseNumbers(open);
    if (!caseNumber) return pass('No valid token of an open case is quoted.');
    if (others.length > 0) {
      const detail = `The mail quotes valid tokens of different cases: ${[caseNumber, ...others].join(' and ')}.`;
      return { kind: 'hold', evidence: open.map(({ evidence }) => evidence), detail };
    }
    const place = open[0]?.evidence.source ?? 'body';
    const detail = `${shown(open)}, quoted in the ${place}, is a valid token of case ${caseNumber}, which is open.`;
    return toCase(caseNumber, open, detail, facts);
  },
};

/**
 * Routes to the case that tokens lead to. Holds where the policy does not let this sender write into it, and, unless the
 * sender is known in the case, while codes are being guessed.
 */
function toCase(
  caseNumber: string,
  tokens: readonly TokenFinding[],
  detail: string,
  { policy, sender }: RouteFacts,
): Answer {
  const evidence = tokens.map((token) => token.evidence);
  const held = (but: string): Answer => ({
    kind: 'hold',
    evidence: sender.evidence ? [...evidence, sender.evidence] : evidence,
    detail: `${detail} But ${but}.`,
  });
  if (sender.guessing !== null && !sender.knownIn.includes(caseNumber)) return held(sender.guessing);
  const allowed: Record<RoutePolicy['tokenFrom'], boolean> = {
    anyone: true,
    authenticated: sender.authentication === 'pass',
    participants: sender.knownIn.includes(caseNumber),
  };
  if (allowed[policy.tokenFrom]) {
    return { kind: 'route', destinations: [{ kind: 'case', caseNumber }], evidence, detail };
  }
  const lacking = policy.tokenFrom === 'authenticated' ? 'is not authenticated' : 'is not known in that case';
  return held(`its sender ${lacking}, as mail to this address needs`);
}

const caseNumbers = (tokens: readonly TokenFinding[]): string[] => [
  ...new Set(tokens.flatMap(({ caseNumber }) => caseNumber ?? [])),
];

const shown = (tokens: readonly TokenFinding[]): string =>
  [...new Set(tokens.map(({ evidence }) => evidence.value))].join(', ');

const whyNot = ({ standing, caseNumber }: TokenFinding): string =>
  standing === 'wrong code'
    ? `does not have a code that is valid now for case ${caseNumber}`
    : 'names a case that does not exist';
