import type { Check, Verdict } from '../checks/check.ts';
import { type Decision, decide } from '../checks/policy.ts';
import { verdictSaying } from '../checks/words.ts';
import type { ParsedMail } from '../mail/message.ts';
import type { ParseLimits } from '../mail/mime/limits.ts';
import type { TraceStep } from '../mail/trace.ts';
import { decidedRoute } from '../routing/decided-route.ts';
import { xmlParts } from '../routing/omgevingsloket/xml-text.ts';
import type { Route } from '../routing/route.ts';
import { type RouteLookup, routeMail } from '../routing/router.ts';
import { isWordCode, say } from '../words/saying.ts';
import { type OnStage, timed } from './stage-times.ts';
import type { Threads } from './threads.ts';
import type { Unparsed } from './unparsed.ts';

/** What looking at a mail needs. */
export interface LookContext {
  threads: Threads;
  checks: readonly Check[];
  /** Whom routing asks. */
  lookup: RouteLookup;
  limits: ParseLimits;
  /** Of the notes. */
  language: 'nl' | 'en';
  onStage?: OnStage;
}

/** A mail that was parsed and checked, and what the policy makes of the verdicts. */
export interface Look {
  parsed: ParsedMail;
  verdicts: Verdict[];
  policy: Decision;
  /** By which it was looked at. */
  settingsVersion: number;
  /** Settings, parse, checks and policy. */
  trace: TraceStep[];
}

/**
 * The stages that come before routing: parse, check, policy. Writes nothing.
 *
 * @throws ZaakpostError PARSE_FAILED where a limit on time or memory is passed, and of the checks, such as SCANNER_UNAVAILABLE.
 */
export async function lookAt(
  { threads, checks, lookup, limits, language, onStage }: LookContext,
  mail: Unparsed,
): Promise<Look> {
  const settingsVersion = await lookup.settingsVersion();
  const parsed = await timed(onStage, 'parse', () => threads.parse({ path: mail.raw.path, limits }));
  const verdicts = await timed(onStage, 'check', () =>
    Promise.all(checks.map((one) => one.run({ ...mail, parsed }))),
  );
  const passed = mail.decision?.passed ?? [];
  const policy = decide(verdicts, { mailboxRows: mail.mailbox?.policy ?? [], language, passed });
  const trace = [
    settingsStep(settingsVersion),
    ...parseSteps(parsed),
    ...decisionSteps(mail),
    ...policy.trace,
  ];
  return { parsed, verdicts, policy, settingsVersion, trace };
}

/**
 * The stage behind them: where a mail that goes on is to go, by a person's decision, or else by the rules. Writes nothing.
 *
 * @throws ZaakpostError of the lookup, such as DATABASE_UNAVAILABLE, and PARSE_FAILED where XML in it passes a limit.
 */
export async function routeOf(
  context: Pick<LookContext, 'threads' | 'lookup'>,
  mail: Unparsed,
  look: Look,
): Promise<Route> {
  for (let round = 1; ; round++) {
    const version = await context.lookup.settingsVersion();
    const route = await routeBy(context, mail, look);
    // Changed while they were read: what was seen may be of both.
    const settled = (await context.lookup.settingsVersion()) === version;
    if (!settled && round < SETTINGS_ROUNDS) continue;
    return version === look.settingsVersion
      ? route
      : { ...route, trace: [settingsStep(version), ...route.trace] };
  }
}

/** Times that settings may change while a mail is routed before it is routed by what was read. */
const SETTINGS_ROUNDS = 3;

function settingsStep(version: number): TraceStep {
  const says = [say('settings-version', { version: String(version) })];
  return { step: 'settings', outcome: `version ${version}`, says };
}

function routeBy(
  { threads, lookup }: Pick<LookContext, 'threads' | 'lookup'>,
  { envelope, mailboxId, decision, raw: { path } }: Unparsed,
  { parsed, verdicts }: Look,
): Promise<Route> {
  const parts = xmlParts(parsed);
  const readXml = parts.length > 0 ? () => threads.readXml({ path, parts }) : undefined;
  const input = { parsed, envelope, verdicts, mailboxId, readXml };
  if (!decision?.destination) return routeMail(input, lookup);
  return decidedRoute(input, { ...decision, destination: decision.destination }, lookup);
}

/** How a mail's way ends at the policy; null where it goes on to be routed. */
export function endsAtPolicy({ action }: Decision): 'held' | 'quarantined' | 'discarded' | null {
  if (action === 'go on' || action === 'flag') return null;
  return STATUS_OF[action];
}

const STATUS_OF = { hold: 'held', quarantine: 'quarantined', discard: 'discarded' } as const;

/** Which verdicts a person lets pass. */
function decisionSteps({ decision }: Unparsed): TraceStep[] {
  if (!decision || decision.passed.length === 0) return [];
  const { by, reason, passed } = decision;
  const values = { by, verdicts: passed.map(verdictSaying) };
  const says = [reason === null ? say('lets-pass', values) : say('lets-pass-why', { ...values, reason })];
  return [{ step: 'decision', outcome: 'let pass', says }];
}

/** What was repaired, cut or refused while parsing. */
function parseSteps({ problems }: ParsedMail): TraceStep[] {
  return problems.map(({ code, partId, detail: seen }) => {
    const problem = isWordCode(code) ? say(code) : code;
    const where = partId === null ? problem : say('problem-in-part', { problem, part: partId });
    const says = [
      seen === ''
        ? say('parse-problem', { problem: where })
        : say('parse-problem-seen', { problem: where, seen }),
    ];
    return { step: 'parse', outcome: code, says };
  });
}
