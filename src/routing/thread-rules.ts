import { say } from '../words/saying.ts';
import { intoClosedCase, whatMachinesMay, withSender } from './into-case.ts';
import { pass, type Rule } from './rule.ts';

/**
 * An answer to mail of one open case belongs to it, where its sender is known in the case. Of a stranger's answer, or of
 * an answer to mail that several cases have, a person decides, unless the address that it was sent to proves the case. A bounce is sent
 * by a machine that no case knows: it belongs to the case whose mail could not be delivered to somebody known there.
 */
export const openCaseThread: Rule = {
  name: 'thread-open-case',
  ask: (facts) => {
    const { thread, sender, bouncedIn, tokens } = facts;
    if (!thread) return pass('no-thread');
    const open = thread.cases.filter(({ status }) => status === 'open').map(({ number }) => number);
    const [caseNumber, ...others] = open;
    const evidence = [thread.evidence];
    if (!caseNumber) return pass('thread-of-no-open-case');
    const proven = tokens.inAddress.some(({ standing }) => standing === 'open');
    if (others.length > 0 && !proven) {
      return { kind: 'hold', evidence, says: [say('thread-of-several-cases', { cases: open })] };
    }
    if (bouncedIn.includes(caseNumber)) {
      return whatMachinesMay(caseNumber, evidence, say('bounce-of-open-case', { case: caseNumber }), facts);
    }
    if (!sender.knownIn.includes(caseNumber)) {
      const values = { case: caseNumber };
      // Where both lead to different cases, an earlier rule has held the mail.
      if (proven)
        return { kind: 'pass', outcome: 'noted', says: [say('thread-of-stranger-with-token', values)] };
      return {
        kind: 'hold',
        evidence: withSender(evidence, facts),
        says: [say('thread-of-stranger', values)],
      };
    }
    if (others.length > 0) return pass('thread-of-several-cases', { cases: open });
    return whatMachinesMay(caseNumber, evidence, say('thread-of-open-case', { case: caseNumber }), facts);
  },
};

/** An answer to mail of a closed case: as the policy says, and an official should know of the case. */
export const closedCaseThread: Rule = {
  name: 'thread-closed-case',
  ask: (facts) => {
    const { thread, sender } = facts;
    const closed =
      thread?.cases.filter(({ status }) => status === 'closed').map(({ number }) => number) ?? [];
    if (!thread || closed.length === 0) return pass('no-thread-of-closed-case');
    const says = say('thread-of-closed-case', { cases: closed });
    return intoClosedCase(
      closed,
      [thread.evidence],
      says,
      'answers-mail-of-closed-case-note',
      facts,
      (number) => sender.knownIn.includes(number),
    );
  },
};
