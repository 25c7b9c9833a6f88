import { referenceName } from '../cases/reference.ts';
import type { Saying } from '../words/saying.ts';
import { say } from '../words/saying.ts';
import { intoClosedCase, intoOpenCase } from './into-case.ts';
import { type Answer, pass, type Rule } from './rule.ts';
import { bestTokens, caseNumbers, evidenceOf } from './token-rules.ts';

/** A token and a request number that lead to different cases contradict each other: a person looks. */
export const tokenAgainstReference: Rule = {
  name: 'token-against-reference',
  ask: ({ tokens, request }) => {
    const valid = bestTokens(tokens);
    const ofToken = caseNumbers(valid);
    const ofReference = request?.cases.map(({ number }) => number) ?? [];
    if (!request || ofToken.length === 0 || ofReference.length === 0) return pass('no-token-and-reference');
    if (ofToken.some((number) => ofReference.includes(number))) return pass('token-and-reference-agree');
    const reference = request.references.map(referenceName);
    return {
      kind: 'hold',
      evidence: [...evidenceOf(valid), ...request.evidence],
      says: [say('token-against-reference', { ofToken, ofReference, reference })],
    };
  },
};

/**
 * A supplement or withdrawal from the Omgevingsloket belongs to the case that has its number; an application is for the profile,
 * where no case has its number. All else that has to do with numbers is for a person.
 */
export const requestOfCase: Rule = {
  name: 'request-of-case',
  ask: (facts) => {
    const { request } = facts;
    if (!request) return pass('no-request');
    const { evidence, references, profile, problem, kind, cases } = request;
    const hold = (says: Saying): Answer => ({ kind: 'hold', evidence, says: [says] });
    if (problem !== null) return hold(say('request-unreadable', { problem }));
    const [first, ...others] = references;
    if (!first) return hold(say('request-without-number', { profile: profile.name }));
    if (others.length > 0)
      return hold(say('request-numbers-differ', { references: references.map(referenceName) }));
    const reference = referenceName(first);
    const numbers = cases.map(({ number }) => number);
    if (kind === 'application') {
      return numbers.length > 0
        ? hold(say('request-known', { reference, cases: numbers }))
        : pass('new-request', { reference });
    }
    if (numbers.length === 0) return hold(say('request-unknown', { kind: say(kind), reference }));
    const [open, ...more] = cases.filter(({ status }) => status === 'open');
    if (more.length > 0) return hold(say('request-of-several-cases', { reference, cases: numbers }));
    const values = { kind: say(kind), reference };
    if (!open) {
      const says = say('request-of-closed-case', { ...values, case: numbers });
      return intoClosedCase(numbers, evidence, says, 'answers-closed-case-note', facts);
    }
    const says = say('request-of-open-case', { ...values, case: open.number });
    const answer = intoOpenCase(open.number, evidence, says, facts);
    const note = say(kind === 'withdrawal' ? 'withdrawal-note' : 'supplement-note', { reference });
    return answer.kind === 'route' ? { ...answer, note } : answer;
  },
};
