import { hostname, userInfo } from 'node:os';
import type { Command } from 'commander';
import { recordAudit } from '../accounts/audit.ts';
import type { App } from '../app.ts';
import { asZaakpostError } from '../errors.ts';
import { personReference } from '../pipeline/person-reference.ts';
import { databaseError } from '../store/database.ts';
import { UsageError } from './failure.ts';

/** Verbs that only list or count: they change nothing, and show no mail. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'list',
  'check',
  'history',
  'deliveries',
  'report',
  'limits',
  'jobs',
]);

/** Verbs on a person: the log, which nobody can erase, has no address, but what tells the same person again. */
const NAMES_A_PERSON: ReadonlySet<string> = new Set(['person erase']);

/** Records in the audit log what a verb came to: who ran it where, and on what. */
export async function auditVerb(app: App, verb: Command, error: unknown): Promise<void> {
  if (PASSED_OVER.has(verb.name())) return;
  const failure = error === undefined ? null : codeOf(error);
  await recordAudit(app.db, {
    actor: { kind: 'command', id: null, name: userInfo().username },
    action: nameOf(verb),
    object: objectOf(app, verb),
    result: failure === null ? 'done' : failure === 'USAGE' ? 'refused' : 'failed',
    detail: failure ?? (verb.opts<{ dryRun?: boolean }>().dryRun ? 'dry run' : null),
    origin: hostname(),
    requestId: null,
  });
}

function objectOf({ secrets }: App, verb: Command): string | null {
  const [named] = verb.args;
  if (named === undefined) return null;
  return NAMES_A_PERSON.has(nameOf(verb)) ? personReference(secrets, named) : named;
}

const codeOf = (error: unknown): string =>
  error instanceof UsageError ? 'USAGE' : asZaakpostError(databaseError(error)).code;

/** `mail show`, without the name of the program. */
function nameOf(verb: Command): string {
  const noun = verb.parent?.parent ? `${verb.parent.name()} ` : '';
  return `${noun}${verb.name()}`;
}
