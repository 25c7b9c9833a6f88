import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { z } from 'zod';
import { accountAdd } from './account/add.ts';
import { accountChange } from './account/change.ts';
import { accountLink } from './account/link.ts';
import { accountList } from './account/list.ts';
import { accountResetSecondFactor } from './account/reset-second-factor.ts';
import { accountSessions } from './account/sessions.ts';
import { accountDisable, accountEnable } from './account/switch.ts';
import { acknowledgementList } from './acknowledgement/list.ts';
import { apiKeyAdd } from './api-key/add.ts';
import { apiKeyList } from './api-key/list.ts';
import { apiKeyRevoke } from './api-key/revoke.ts';
import { addApply } from './apply/apply.ts';
import { auditLogExport } from './audit-log/export.ts';
import { auditLogList } from './audit-log/list.ts';
import { caseClose } from './case/close.ts';
import { caseCreate } from './case/create.ts';
import { caseList } from './case/list.ts';
import { caseOwners } from './case/owners.ts';
import { caseReopen } from './case/reopen.ts';
import { caseSent } from './case/sent.ts';
import { caseShow } from './case/show.ts';
import { caseTypeAdd } from './case-type/add.ts';
import { caseTypeList } from './case-type/list.ts';
import { caseTypeRemove } from './case-type/remove.ts';
import { caseTypeShow } from './case-type/show.ts';
import { configCheck } from './config/check.ts';
import { decisionRuleList } from './decision-rule/list.ts';
import { decisionRuleMails } from './decision-rule/mails.ts';
import { decisionRuleRemove } from './decision-rule/remove.ts';
import { decisionRuleDisable, decisionRuleEnable } from './decision-rule/switch.ts';
import { addDemo } from './demo.ts';
import { eventList } from './event/list.ts';
import { eventShow } from './event/show.ts';
import { addExplain } from './explain.ts';
import { groupList } from './group/list.ts';
import { addIngest } from './ingest.ts';
import { intakeList } from './intake/list.ts';
import { mailDiscard } from './mail/discard.ts';
import { mailFetch } from './mail/fetch.ts';
import { mailFile } from './mail/file.ts';
import { mailHold } from './mail/hold.ts';
import { mailIntake } from './mail/intake.ts';
import { mailList } from './mail/list.ts';
import { mailNewCase } from './mail/new-case.ts';
import { mailPdf } from './mail/pdf.ts';
import { mailRaw } from './mail/raw.ts';
import { mailRelease } from './mail/release.ts';
import { mailReprocess } from './mail/reprocess.ts';
import { mailShow } from './mail/show.ts';
import { mailText } from './mail/text.ts';
import { mailboxAdd } from './mailbox/add.ts';
import { mailboxDisable } from './mailbox/disable.ts';
import { mailboxDomainVerb } from './mailbox/domain.ts';
import { mailboxEnable } from './mailbox/enable.ts';
import { mailboxFoldersVerb } from './mailbox/folders.ts';
import { mailboxList } from './mailbox/list.ts';
import { mailboxOwners } from './mailbox/owners.ts';
import { mailboxPoll } from './mailbox/poll.ts';
import { mailboxRemove } from './mailbox/remove.ts';
import { mailboxResyncVerb } from './mailbox/resync.ts';
import { mailboxShow } from './mailbox/show.ts';
import { mailboxTest } from './mailbox/test.ts';
import { addOpenApi } from './openapi.ts';
import { personErase } from './person/erase.ts';
import { personReport } from './person/report.ts';
import { profileAdd } from './profile/add.ts';
import { profileList } from './profile/list.ts';
import { profileOwners } from './profile/owners.ts';
import { profileRemove } from './profile/remove.ts';
import { profileShow } from './profile/show.ts';
import { profileDisable, profileEnable } from './profile/switch.ts';
import { queueJobs } from './queue/jobs.ts';
import { queueList } from './queue/list.ts';
import { queueRemove, queueRetry } from './queue/retry.ts';
import { queuePause, queueResume } from './queue/switch.ts';
import { showLimits } from './retention/limits.ts';
import { retentionReport } from './retention/report.ts';
import { retentionRun } from './retention/run.ts';
import { settingsHistory } from './settings/history.ts';
import { addStart } from './start.ts';
import { tokenHash } from './token/hash.ts';
import { tokenIssue } from './token/issue.ts';
import { tokenList } from './token/list.ts';
import { tokenRevoke } from './token/revoke.ts';
import { webhookAdd } from './webhook/add.ts';
import { webhookChange, webhookPause, webhookResume } from './webhook/change.ts';
import { webhookDeliveriesVerb } from './webhook/deliveries.ts';
import { webhookList } from './webhook/list.ts';
import { webhookRemove } from './webhook/remove.ts';
import { webhookReplay } from './webhook/replay.ts';
import { webhookRetry } from './webhook/retry.ts';
import { webhookRotateSecret } from './webhook/rotate-secret.ts';
import { webhookShow } from './webhook/show.ts';
import { webhookTest } from './webhook/test.ts';

/** Verbs by the noun that they work on. */
const NOUNS: [string, string, ((noun: Command) => void)[]][] = [
  [
    'mailbox',
    'accounts that mail is fetched from',
    [
      mailboxAdd,
      mailboxList,
      mailboxShow,
      mailboxTest,
      mailboxFoldersVerb,
      mailboxDomainVerb,
      mailboxPoll,
      mailboxResyncVerb,
      mailboxEnable,
      mailboxDisable,
      mailboxOwners,
      mailboxRemove,
    ],
  ],
  [
    'profile',
    'what to do with mail to an address',
    [profileAdd, profileList, profileShow, profileEnable, profileDisable, profileOwners, profileRemove],
  ],
  ['case-type', 'kinds of cases', [caseTypeAdd, caseTypeList, caseTypeShow, caseTypeRemove]],
  ['case', 'cases', [caseCreate, caseList, caseShow, caseClose, caseReopen, caseSent, caseOwners]],
  ['token', "cases' tokens, for the subject of mail", [tokenIssue, tokenList, tokenRevoke, tokenHash]],
  [
    'mail',
    'mail that was accepted',
    [
      mailList,
      mailShow,
      mailText,
      mailPdf,
      mailRaw,
      mailFetch,
      mailFile,
      mailNewCase,
      mailIntake,
      mailRelease,
      mailHold,
      mailDiscard,
      mailReprocess,
    ],
  ],
  ['intake', 'what came into document intake', [intakeList]],
  ['acknowledgement', 'receipts to be acknowledged', [acknowledgementList]],
  [
    'decision-rule',
    'decisions that hold for mail to come',
    [decisionRuleList, decisionRuleMails, decisionRuleEnable, decisionRuleDisable, decisionRuleRemove],
  ],
  ['settings', 'what routing goes by', [settingsHistory]],
  ['person', 'what is kept of a person', [personErase, personReport]],
  ['retention', 'how long things are kept', [retentionRun, retentionReport, showLimits]],
  [
    'queue',
    'work that waits, goes on or failed',
    [queueList, queueJobs, queuePause, queueResume, queueRetry, queueRemove],
  ],
  ['event', 'what happened, for other systems', [eventList, eventShow]],
  [
    'webhook',
    'receivers of events',
    [
      webhookAdd,
      webhookList,
      webhookShow,
      webhookChange,
      webhookPause,
      webhookResume,
      webhookRotateSecret,
      webhookTest,
      webhookDeliveriesVerb,
      webhookRetry,
      webhookReplay,
      webhookRemove,
    ],
  ],
  ['api-key', 'keys to the API', [apiKeyAdd, apiKeyList, apiKeyRevoke]],
  [
    'account',
    'people who sign in',
    [
      accountAdd,
      accountList,
      accountChange,
      accountLink,
      accountDisable,
      accountEnable,
      accountResetSecondFactor,
      accountSessions,
    ],
  ],
  ['group', 'groups of people, who own mailboxes, profiles and cases', [groupList]],
  ['audit-log', 'who changed what, and looked at which mail', [auditLogList, auditLogExport]],
  ['config', 'settings', [configCheck]],
];

const AFTER_HELP = `
Every verb but start, demo and openapi takes --json. Exit codes: 0 done, 1 failed, 2 asked for in a wrong way.
Settings come from the environment: see docs/configuration.md.`;

/** The command `zaakpost` with all its verbs; it throws instead of ending the process. */
export function buildProgram(): Command {
  const program = new Command('zaakpost')
    .description('Takes mail in and files it with a case.')
    .version(version())
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'zaakpost: USAGE: ')) })
    .showHelpAfterError('(add --help to see how it is used)')
    .addHelpText('after', AFTER_HELP);
  addStart(program);
  addDemo(program);
  addIngest(program);
  addExplain(program);
  addApply(program);
  addOpenApi(program);
  for (const [name, description, verbs] of NOUNS) {
    const noun = program.command(name).description(description);
    for (const add of verbs) add(noun);
  }
  return program;
}

function version(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
}
