import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { attributeProblems } from '../cases/attributes.ts';
import type { CaseFinder } from '../cases/case-finder.ts';
import { ZaakpostError } from '../errors.ts';
import { appendEvent } from '../events/outbox.ts';
import { refusePurged } from '../mail/purged.ts';
import { changeStatus, type MailStatus } from '../mail/status.ts';
import type { IngestJob } from '../queue.ts';
import {
  type MailDecision,
  passedVerdict,
  type StandingDecision,
  standingDecision,
} from '../routing/decision.ts';
import { addDecisionRule, type DecisionRule } from '../routing/decision-rules.ts';
import { type Profile, showProfile } from '../routing/profile.ts';
import type { Database } from '../store/database.ts';
import type { Schema } from '../store/schema.ts';
import { storableJson } from '../store/text.ts';
import { type Saying, say } from '../words/saying.ts';

/** What deciding needs. */
export interface DecideContext {
  db: Database;
  cases: CaseFinder;
  /** Puts jobs on the queue; where it fails the sweep does so later. */
  enqueue: (jobs: IngestJob[]) => Promise<void>;
}

/** What came of a decision. */
export interface Decided {
  mailId: string;
  /** `received`: on its way, as decided. */
  status: MailStatus;
  /** Of the run that carries it out, where it is on its way. */
  generation: number;
  /** The rule that was made of it. */
  rule: DecisionRule | null;
}

type Kind<K extends MailDecision['kind']> = Extract<MailDecision, { kind: K }>;
type Settled = { to: MailStatus; destination: StandingDecision['destination']; rule: DecisionRule | null };

/** From which status a person may decide what. A mail in quarantine is released first. */
const DECIDABLE: Readonly<Record<MailDecision['kind'], readonly MailStatus[]>> = {
  release: ['quarantined', 'held', 'discarded'],
  discard: ['held', 'quarantined', 'failed'],
  hold: ['received', 'failed', 'discarded'],
  file: ['held', 'failed', 'discarded'],
  'new-case': ['held', 'failed', 'discarded'],
  intake: ['held', 'failed', 'discarded'],
};

/**
 * Carries out what a person decided of a mail. To discard and to hold is done at once; else the mail goes its way again, as decided:
 * through the same stages and the same transaction, so that no destination gets a content twice. The decision stands for later runs.
 *
 * @param actor who decided: the account that gave the command, or the name of an API key.
 * @throws ZaakpostError NOT_FOUND (mail, case, profile); STATUS_CHANGE_REFUSED where it cannot be decided of a mail with this status;
 * MAIL_QUARANTINED where it is to be released first; CASE_CLOSED; BAD_REQUEST where the profile or its attributes do not fit; MAIL_PURGED.
 */
export async function decideMail(
  context: DecideContext,
  mailId: string,
  decision: MailDecision,
  actor: string,
): Promise<Decided> {
  if (decision.kind === 'file') await refuseClosed(context.cases, decision);
  const decided = await context.db.transaction().execute(async (transaction) => {
    const mail = await lock(transaction, mailId);
    refuse(mail, decision);
    const settled = await settle(transaction, mail, decision, actor);
    const generation = await write(transaction, mail, decision, settled, actor);
    return { mailId, status: settled.to, generation, rule: settled.rule };
  });
  const { status, generation } = decided;
  if (status === 'received') await context.enqueue([{ mailId, generation }]).catch(() => undefined);
  return decided;
}

type Mail = Awaited<ReturnType<typeof lock>>;

async function lock(transaction: Transaction<Schema>, mailId: string) {
  const row = await transaction
    .selectFrom('mail')
    .select(['id', 'status', 'verdicts', 'route', 'trace', 'decision', 'sender', 'subject', 'raw_purged_at'])
    .where('id', '=', mailId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new ZaakpostError('NOT_FOUND', { detail: `mail ${mailId}` });
  return { ...row, decision: standingDecision.nullable().parse(row.decision) };
}

/** Whether a check, and no rule, stopped the mail. */
const stoppedByCheck = ({ status, route, verdicts }: Mail): boolean =>
  status === 'quarantined' ||
  (['held', 'discarded'].includes(status) && route === null && verdicts.length > 0);

function refuse(mail: Mail, { kind }: MailDecision): void {
  const { id, status } = mail;
  if (!DECIDABLE[kind].includes(status)) {
    if (status === 'quarantined') throw new ZaakpostError('MAIL_QUARANTINED', { detail: 'release it first' });
    throw new ZaakpostError('STATUS_CHANGE_REFUSED', { detail: `${kind} of a mail that is ${status}` });
  }
  if (kind === 'release' && !stoppedByCheck(mail))
    throw new ZaakpostError('STATUS_CHANGE_REFUSED', { detail: 'no check stopped this mail' });
  if (kind !== 'discard' && kind !== 'hold') refusePurged(id, mail.raw_purged_at);
}

async function settle(
  transaction: Transaction<Schema>,
  mail: Mail,
  decision: MailDecision,
  actor: string,
): Promise<Settled> {
  switch (decision.kind) {
    case 'discard':
      return { to: 'discarded', destination: null, rule: null };
    case 'hold':
      return { to: 'held', destination: null, rule: null };
    case 'release':
      return { to: 'received', destination: null, rule: null };
    case 'file': {
      const { caseNumber, evenIfClosed } = decision;
      return { to: 'received', destination: { kind: 'case', caseNumber, evenIfClosed }, rule: null };
    }
    case 'new-case':
    case 'intake': {
      const profile = await showProfile(transaction, decision.profile);
      refuseUnfit(profile, decision);
      const { kind } = decision;
      const profileId = profile.id;
      const destination =
        kind === 'intake' ? { kind, profileId } : { kind, profileId, attributes: decision.attributes };
      return { to: 'received', destination, rule: await ruleOf(transaction, mail, decision, profile, actor) };
    }
  }
}

async function refuseClosed(cases: CaseFinder, { caseNumber, evenIfClosed }: Kind<'file'>): Promise<void> {
  const found = await cases.findCase(caseNumber);
  if (!found) throw new ZaakpostError('NOT_FOUND', { detail: `case ${caseNumber}` });
  if (found.status === 'closed' && !evenIfClosed)
    throw new ZaakpostError('CASE_CLOSED', { detail: `case ${caseNumber}` });
}

function refuseUnfit({ name, caseType }: Profile, decision: Kind<'new-case' | 'intake'>): void {
  const problems: string[] = [];
  if (decision.kind === 'intake' && caseType)
    problems.push(`profile: ${name} makes cases, and takes nothing in`);
  if (decision.kind === 'new-case') {
    if (!caseType) problems.push(`profile: ${name} is document intake, and makes no cases`);
    // What is not given may come from the mail.
    const optional = (caseType?.attributes ?? []).map((definition) => ({ ...definition, required: false }));
    if (caseType)
      problems.push(...attributeProblems(optional, decision.attributes).map((one) => `attributes: ${one}`));
  }
  if (problems.length > 0) throw new ZaakpostError('BAD_REQUEST', { detail: problems.join('\n') });
}

async function ruleOf(
  transaction: Transaction<Schema>,
  { id: mailId, sender, subject }: Mail,
  { always }: Kind<'new-case' | 'intake'>,
  profile: Profile,
  createdBy: string,
): Promise<DecisionRule | null> {
  if (always === null) return null;
  const { subjectPattern } = always;
  const rule = { sender: sender ?? '', subject, subjectPattern, profileId: profile.id, createdBy, mailId };
  return addDecisionRule(transaction, rule);
}

/** @returns the mail's generation: every run that began before is void. */
async function write(
  transaction: Transaction<Schema>,
  mail: Mail,
  decision: MailDecision,
  { to, destination, rule }: Settled,
  actor: string,
): Promise<number> {
  const { id, trace } = mail;
  const standing: StandingDecision = {
    by: actor,
    reason: decision.reason,
    passed: passedBy(mail, decision) ?? mail.decision?.passed ?? [],
    destination,
  };
  const says = decisionSays(decision, actor, rule);
  const { generation } = await transaction
    .updateTable('mail')
    .set({ generation: sql<number>`generation + 1` })
    .where('id', '=', id)
    .returning('generation')
    .executeTakeFirstOrThrow();
  const step = { step: 'decision', outcome: decision.kind, says };
  const along = {
    decision: storableJson(standing),
    trace: storableJson([...trace, step]),
    attempts: 0,
    error: null,
  };
  await changeStatus(transaction, id, { to, says, actor }, along);
  if (to !== 'received')
    await appendEvent(transaction, {
      type: to === 'held' ? 'nl.zaakpost.mails.held' : 'nl.zaakpost.mails.discarded',
      subject: id,
      data: { decidedBy: actor },
    });
  return generation;
}

const policyStep = z.object({ step: z.literal('policy'), outcome: z.string() });

/** The verdicts that a decision lets pass: who files a mail has seen why it was held, but a virus is let pass only by saying so. */
function passedBy(mail: Mail, { kind }: MailDecision): StandingDecision['passed'] | null {
  if (!stoppedByCheck(mail) || kind === 'discard' || kind === 'hold') return null;
  const verdicts = z.array(passedVerdict).parse(mail.verdicts);
  const policy = mail.trace.findLast((step) => policyStep.safeParse(step).success);
  return kind === 'release' || policyStep.safeParse(policy).data?.outcome === 'hold' ? verdicts : null;
}

/** What was decided, by whom, from when on, and why. */
function decisionSays(decision: MailDecision, by: string, rule: DecisionRule | null): Saying[] {
  const { reason } = decision;
  return [
    decided(decision, by),
    ...(rule ? [say('and-always', { sender: rule.sender, pattern: rule.subjectPattern })] : []),
    ...(reason === null ? [] : [say('because', { reason })]),
  ];
}

function decided(decision: MailDecision, by: string): Saying {
  switch (decision.kind) {
    case 'release':
      return say('released', { by });
    case 'discard':
      return say('discarded', { by });
    case 'hold':
      return say('put-on-hold', { by });
    case 'file': {
      const { caseNumber, evenIfClosed } = decision;
      return say(evenIfClosed ? 'sent-to-closed-case' : 'sent-to-case', { case: caseNumber, by });
    }
    case 'new-case':
      return say('sent-to-new-case', { profile: decision.profile, by });
    case 'intake':
      return say('sent-to-intake', { profile: decision.profile, by });
  }
}
