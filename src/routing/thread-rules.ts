import { pass, type Rule } from './rule.ts';

/**
 * An answer to mail of one open case belongs to it, where its sender is known in the case. Of a stranger's answer, or of
 * an answer to mail that several cases have, a person decides.
 */
export const openCaseThread: Rule = {
  name: 'thread-open-case',
  ask: ({ thread, sender }) => {
    if (!thread) return pass('It answers no mail that was filed in a case.');
    const open = thread.cases.filter(({ status }) => status === 'open').map(({ number }) => number);
    const [caseNumber, ...others] = open;
    const evidence = [thread.evidence];
    if (!caseNumber) return pass('The mail that it answers is of no open case.');
    if (others.length > 0) {
      const detail = `It answers a mail that was filed in several open cases: ${open.join(' and ')}.`;
      return { kind: 'hold', evidence, detail };
    }
    if (!sender.knownIn.includes(caseNumber)) {
      const detail = `It answers a mail of case ${caseNumber}, but its sender is not known in that case.`;
      return { kind: 'hold', evidence: sender.evidence ? [...evidence, sender.evidence] : evidence, detail };
    }
    return {
      kind: 'route',
      destinations: [{ kind: 'case', caseNumber }],
      evidence,
      detail: `It answers a mail of case ${caseNumber}, which is open, and its sender is known in that case.`,
    };
  },
};

/** A closed case takes no mail: it is new mail for the profiles, and an official should know of the case. */
export const closedCaseThread: Rule = {
  name: 'thread-closed-case',
  ask: ({ thread, policy }) => {
    const closed =
      thread?.cases.filter(({ status }) => status === 'closed').map(({ number }) => number) ?? [];
    if (!thread || closed.length === 0) return pass('It answers no mail of a closed case.');
    const cases = closed.join(' and ');
    const detail = `It answers a mail of case ${cases}, which is closed.`;
    if (policy.closedCase === 'hold') return { kind: 'hold', evidence: [thread.evidence], detail };
    return {
      kind: 'pass',
      outcome: 'noted',
      detail: `${detail} The mail goes on as new mail.`,
      note: `answers mail of case ${cases}, which is closed`,
    };
  },
};
