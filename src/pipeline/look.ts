import type { Check, Verdict } from '../checks/check.ts';
import { type Decision, decide } from '../checks/policy.ts';
import type { ParsedMail } from '../mail/message.ts';
import type { ParseLimits } from '../mail/mime/limits.ts';
import type { TraceStep } from '../mail/trace.ts';
import type { Threads } from './threads.ts';
import type { Unparsed } from './unparsed.ts';

/** What looking at a mail needs. */
export interface LookContext {
  threads: Threads;
  checks: readonly Check[];
  limits: ParseLimits;
  /** Of the notes. */
  language: 'nl' | 'en';
}

/** A mail that was parsed and checked, and what the policy makes of the verdicts. */
export interface Look {
  parsed: ParsedMail;
  verdicts: Verdict[];
  policy: Decision;
  /** Parse, checks and policy. */
  trace: TraceStep[];
}

/**
 * The stages that come before routing: parse, check, policy. Writes nothing.
 *
 * @throws ZaakpostError PARSE_FAILED where a limit on time or memory is passed, and of the checks, such as SCANNER_UNAVAILABLE.
 */
export async function lookAt(
  { threads, checks, limits, language }: LookContext,
  mail: Unparsed,
): Promise<Look> {
  const parsed = await threads.parse({ path: mail.raw.path, limits });
  const verdicts = await Promise.all(checks.map((one) => one.run({ ...mail, parsed })));
  const policy = decide(verdicts, { mailboxRows: mail.mailbox?.policy ?? [], language });
  return { parsed, verdicts, policy, trace: [...parseSteps(parsed), ...policy.trace] };
}

/** How a mail's way ends at the policy; null where it goes on to be routed. */
export function endsAtPolicy({ action }: Decision): 'held' | 'quarantined' | 'discarded' | null {
  if (action === 'go on' || action === 'flag') return null;
  return STATUS_OF[action];
}

const STATUS_OF = { hold: 'held', quarantine: 'quarantined', discard: 'discarded' } as const;

/** What was repaired, cut or refused while parsing. */
function parseSteps({ problems }: ParsedMail): TraceStep[] {
  return problems.map(({ code, partId, detail }) => ({
    step: 'parse',
    outcome: code,
    detail: partId ? `${detail} (part ${partId})` : detail,
  }));
}
