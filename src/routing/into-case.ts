import type { Saying } from '../words/saying.ts';
import { say, type WordCode } from '../words/saying.ts';
import { answerOfMachine } from './automatic-mail.ts';
import type { RouteFacts } from './facts.ts';
import type { Evidence } from './route.ts';
import type { Answer } from './rule.ts';

/**
 * Routes to an open case that a token leads to. Holds where the policy does not let this sender write into it, and, unless the
 * sender is known in the case, while codes are being guessed.
 *
 * @param says that it leads there.
 */
export function intoOpenCase(
  caseNumber: string,
  evidence: Evidence[],
  says: Saying,
  facts: RouteFacts,
): Answer {
  const but = objection(caseNumber, facts);
  if (but) return { kind: 'hold', evidence: withSender(evidence, facts), says: [says, but] };
  return whatMachinesMay(caseNumber, evidence, says, facts);
}

/** Why its sender may not write into this case; null where he may. */
function objection(caseNumber: string, { policy, sender }: RouteFacts): Saying | null {
  const known = sender.knownIn.includes(caseNumber);
  if (sender.guessing !== null && !known) return sender.guessing;
  if (policy.tokenFrom === 'authenticated' && sender.authentication !== 'pass')
    return say('but-not-authenticated');
  return policy.tokenFrom === 'participants' && !known ? say('but-not-known') : null;
}

/** Routes to an open case; an answer by a machine as the policy says. */
export function whatMachinesMay(
  caseNumber: string,
  evidence: Evidence[],
  says: Saying,
  facts: RouteFacts,
): Answer {
  const machine = answerOfMachine(facts.automatic);
  const { automatic } = facts.policy;
  if (!machine || automatic === 'file')
    return { kind: 'route', destinations: [{ kind: 'case', caseNumber }], evidence, says: [says] };
  const but = say(automatic === 'hold' ? 'but-automatic-held' : 'but-automatic-discarded', {
    kind: say(machine),
  });
  return { kind: automatic, evidence, says: [says, but] };
}

/**
 * What an answer to closed cases is, by the policy: held; added to the case, where it is one case, its sender may write into it and
 * no machine sent it; or new mail for the profiles, with the cases noted.
 *
 * @param says that it answers these.
 * @param mayAdd whether its sender may write into the case.
 */
export function intoClosedCase(
  cases: readonly string[],
  evidence: Evidence[],
  says: Saying,
  note: WordCode,
  facts: RouteFacts,
  mayAdd: (caseNumber: string) => boolean = (caseNumber) => objection(caseNumber, facts) === null,
): Answer {
  const { closedCase } = facts.policy;
  if (closedCase === 'hold') return { kind: 'hold', evidence, says: [says] };
  const noted = say(note, { cases });
  const [caseNumber, ...others] = cases;
  const machine = answerOfMachine(facts.automatic);
  if (closedCase === 'add' && caseNumber && others.length === 0 && !machine && mayAdd(caseNumber)) {
    return {
      kind: 'route',
      destinations: [{ kind: 'case', caseNumber, evenIfClosed: true }],
      evidence,
      says: [says, say('added-to-closed')],
      note: noted,
    };
  }
  const why = closedCase === 'add' && machine ? [say('machine-adds-nothing', { kind: say(machine) })] : [];
  return { kind: 'pass', outcome: 'noted', says: [says, ...why, say('goes-on-as-new')], note: noted };
}

/** The evidence with the sender, where he is why it does not count. */
export const withSender = (evidence: Evidence[], { sender }: RouteFacts): Evidence[] =>
  sender.evidence ? [...evidence, sender.evidence] : evidence;
