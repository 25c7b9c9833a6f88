import { type Command, Option } from 'commander';
import { changeAs } from '../../accounts/change-as.ts';
import { createMailbox } from '../../mailbox/mailbox.ts';
import { DEFAULT_PORTS, mailboxInput } from '../../mailbox/mailbox-input.ts';
import { commandActor } from '../actor.ts';
import { checked } from '../failure.ts';
import { positive } from '../number-option.ts';
import { readSecret } from '../secret.ts';
import { readTextFile } from '../text-file.ts';
import { addVerb, onInput } from '../verb.ts';
import {
  addOAuth2Options,
  type OAuth2Options,
  readRegistrationSecrets,
  registrationOf,
} from './oauth2-options.ts';
import { policyOption } from './policy-option.ts';

interface Options extends OAuth2Options {
  protocol: string;
  host?: string;
  port?: number;
  username: string;
  passwordFile?: string;
  tlsCaFile?: string;
  tlsFingerprint?: string;
  folder?: string[];
  includeJunk?: boolean;
  onlyRead?: boolean;
  push?: boolean;
  connections?: number;
  afterAccept?: string;
  moveTo?: string;
  afterDays?: number;
  interval: number | boolean;
  disableAfter: number | boolean;
  maxMailBytes?: number;
  trustAuthserv?: string;
  trustSpamHeader?: string[];
  policy?: ReturnType<typeof policyOption>;
}

/** What the fields of a mailbox are called on the command line. */
const NAMES = {
  name: '<name>',
  password: '--password-file',
  tlsCa: '--tls-ca-file',
  intervalSeconds: '--interval',
  disableAfterFailures: '--disable-after',
  folders: '--folder',
  trustedAuthservId: '--trust-authserv',
  trustedSpamHeaders: '--trust-spam-header',
  policy: '--policy',
};

/** `zaakpost mailbox add NAME` */
export function mailboxAdd(noun: Command): void {
  const verb = addVerb(noun, 'add <name>', 'add a mailbox to fetch from')
    .addOption(
      new Option('--protocol <protocol>', 'how it is reached; always with TLS')
        .choices(Object.keys(DEFAULT_PORTS))
        .makeOptionMandatory(),
    )
    .option(
      '--host <host>',
      'name or address of the mail server; with --oauth2, known of Office 365 and Gmail',
    )
    .option('--port <number>', 'its port; without it, that of the protocol', positive)
    .requiredOption('--username <name>', 'user to log in with')
    .option(
      '--password-file <path>',
      'file with the password, - for standard input; without it, it is asked for',
    );
  addOAuth2Options(verb)
    .option('--tls-ca-file <path>', 'PEM certificates of a private CA, trusted for this mailbox')
    .option('--tls-fingerprint <sha256>', 'fingerprint of the one certificate that is accepted')
    .option('--folder <name...>', 'IMAP folders to read; without it, INBOX')
    .option('--include-junk', 'read the junk folder too; mail from there is marked')
    .option('--push', 'have the server tell of new mail by itself (IDLE), beside the interval')
    .option(
      '--connections <number>',
      'IMAP connections by which much mail is fetched at a time, up to 4',
      positive,
    )
    .option('--only-read', 'leave mail until somebody has read it')
    .addOption(
      new Option('--after-accept <action>', 'what is done on the server once a mail is durably ours')
        .choices(['keep', 'delete', 'move', 'mark-read'])
        .default('keep'),
    )
    .option('--after-days <number>', 'days before it is deleted, with --after-accept delete', positive)
    .option('--move-to <folder>', 'where mail is moved, with --after-accept move')
    .option('--interval <seconds>', 'time between the starts of two runs', positive, 60)
    .option('--no-interval', 'poll by hand only')
    .option('--disable-after <failures>', 'failed runs in a row after which it is disabled', positive, 10)
    .option('--no-disable-after', 'never disable it')
    .option('--max-mail-bytes <number>', 'largest mail that is fetched, in octets', positive)
    .option(
      '--trust-authserv <id>',
      'server whose Authentication-Results are believed; - for fields without an id',
    )
    .option(
      '--trust-spam-header <name...>',
      'header fields of a spam filter that are believed, such as X-Spam-Flag',
    )
    .option(
      '--policy <check:result=action>',
      'what a verdict leads to, before the default table; can be given again',
      policyOption,
    )
    .action(
      onInput(inputOf, async (app, screen, input) => {
        const made = await changeAs(app.db, commandActor(), (settings) =>
          createMailbox(settings, app.secrets, input),
        );
        screen.done(made, `Mailbox ${made.name} is added. Try it: zaakpost mailbox test ${made.name}`);
      }),
    );
}

/** Checks all but the secrets before those are asked for. */
async function inputOf(name: string, options: Options) {
  const given = {
    name,
    protocol: options.protocol,
    host: options.host,
    port: options.port,
    username: options.username,
    oauth2: registrationOf(options),
    tlsCa: options.tlsCaFile === undefined ? undefined : await readTextFile(options.tlsCaFile),
    tlsFingerprint: options.tlsFingerprint,
    folders: options.folder,
    includeJunk: options.includeJunk,
    onlyRead: options.onlyRead,
    push: options.push,
    connections: options.connections,
    afterAccept: options.afterAccept,
    moveTo: options.moveTo,
    afterDays: options.afterDays,
    intervalSeconds: options.interval === false ? null : options.interval,
    disableAfterFailures: options.disableAfter === false ? null : options.disableAfter,
    maxMailBytes: options.maxMailBytes,
    trustedAuthservId: options.trustAuthserv,
    trustedSpamHeaders: options.trustSpamHeader,
    policy: options.policy,
  };
  checked(mailboxInput, given, NAMES);
  return checked(mailboxInput, { ...given, ...(await readLogin(options, given.oauth2)) }, NAMES);
}

async function readLogin(options: Options, oauth2: ReturnType<typeof registrationOf>) {
  if (oauth2 && options.passwordFile === undefined)
    return { oauth2: { ...oauth2, ...(await readRegistrationSecrets(options)) } };
  return { password: await readSecret(options.passwordFile, '--password-file', 'password') };
}
