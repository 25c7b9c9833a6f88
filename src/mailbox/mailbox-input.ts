import { isIP } from 'node:net';
import { z } from 'zod';
import { mailboxPolicy } from '../checks/mailbox-policy.ts';
import { SPAM_HEADERS } from '../config/checks.ts';
import { ZaakpostError } from '../errors.ts';
import { folderName } from './folder-name.ts';
import { presetOf } from './oauth2/providers.ts';
import { registrationContradictions, registrationInput } from './oauth2/registration.ts';
import { normaliseFingerprint, tlsOptions } from './tls.ts';

/** Ports by protocol: RFC 8314, 3.2 and 3.3 for direct TLS, RFC 9051 and RFC 1939 for the upgrade. */
export const DEFAULT_PORTS = { imaps: 993, 'imap+starttls': 143, pop3s: 995, 'pop3+stls': 110 } as const;

export type Protocol = keyof typeof DEFAULT_PORTS;

const PROTOCOLS = Object.keys(DEFAULT_PORTS) as [Protocol, ...Protocol[]];

/** Whether the protocol is POP3, which has one folder and cannot move or mark. */
export const isPop3 = (protocol: Protocol): boolean => protocol.startsWith('pop3');

const HOST_NAME =
  /^(?=.{1,253}$)[\p{L}\p{N}_]([\p{L}\p{N}_-]*[\p{L}\p{N}_])?(\.[\p{L}\p{N}_]([\p{L}\p{N}_-]*[\p{L}\p{N}_])?)*$/u;
const isHost = (text: string): boolean => isIP(text) !== 0 || HOST_NAME.test(text);

/** Text that goes into a line of a protocol: control characters would end or change the command. */
const oneLine = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text), 'must not hold control characters');

const folder = oneLine(255).describe(
  'IMAP folder, with the names of those above it as the server writes it.',
);

/** What an admin says of a mailbox: for the API, the command and files that are applied. */
export const mailboxInput = z
  .strictObject({
    name: z.string().trim().min(1).max(100).describe('By which people know it.'),
    protocol: z.enum(PROTOCOLS),
    host: z
      .string()
      .trim()
      .refine(isHost, 'must be a host name or an IP address, without protocol and port')
      .nullable()
      .default(null)
      .describe('null: that of the provider, with OAuth2 and a provider whose servers are known.'),
    port: z.number().int().min(1).max(65535).nullable().default(null).describe('null: that of the protocol.'),
    username: oneLine(320),
    password: oneLine(1000)
      .optional()
      .describe(
        'Needed for a new mailbox without OAuth2, and for another server. Left out in another change: stays as it is. Never shown.',
      ),
    oauth2: registrationInput
      .nullable()
      .default(null)
      .describe('Logs in with access tokens of a provider. null: with the password.'),
    tlsCa: z
      .string()
      .max(100_000)
      .refine(isAuthority, 'must be certificates as PEM')
      .nullable()
      .default(null)
      .describe('Certificates of a private CA, trusted for this mailbox beside those of the system.'),
    tlsFingerprint: z
      .string()
      .refine(isFingerprint, 'must be a SHA-256 fingerprint: 64 hexadecimal digits, with or without colons')
      .nullable()
      .default(null)
      .describe('Fingerprint of the one certificate that is accepted; nothing else about it counts then.'),
    folders: z
      .array(folder)
      .min(1)
      .max(100)
      .default(['INBOX'])
      .describe('IMAP folders that are read, in this order.'),
    includeJunk: z
      .boolean()
      .default(false)
      .describe('Whether the junk folder is read too, by whatever name the server has it.'),
    onlyRead: z
      .boolean()
      .default(false)
      .describe('IMAP: mail that nobody has read yet is left until somebody has.'),
    push: z
      .boolean()
      .default(false)
      .describe('IMAP: the server tells of new mail by itself, beside the runs by the interval.'),
    connections: z
      .number()
      .int()
      .min(1)
      .max(4)
      .default(1)
      .describe(
        'IMAP: connections by which much mail is fetched at a time, as far as those to the server and the account allow.',
      ),
    afterAccept: z
      .enum(['keep', 'delete', 'move', 'mark-read'])
      .default('keep')
      .describe('What is done on the server once a mail is durably ours.'),
    afterDays: z
      .number()
      .int()
      .min(1)
      .max(3650)
      .nullable()
      .default(null)
      .describe(
        'Days that accepted mail stays on the server before it is deleted. null: it is deleted at once.',
      ),
    moveTo: folder.nullable().default(null).describe('The folder to move to, where that is done.'),
    intervalSeconds: z
      .number()
      .int()
      .min(1)
      .max(604_800)
      .nullable()
      .default(60)
      .describe('Time between the starts of two runs. null: polled by hand only.'),
    disableAfterFailures: z
      .number()
      .int()
      .min(1)
      .max(1000)
      .nullable()
      .default(10)
      .describe('Failed runs in a row after which it is disabled. null: never.'),
    maxMailBytes: z
      .number()
      .int()
      .min(1)
      .nullable()
      .default(null)
      .describe(
        'Largest mail that is fetched, in octets. null: ZAAKPOST_MAX_MAIL_BYTES, which is never exceeded.',
      ),
    trustedAuthservId: oneLine(255)
      .nullable()
      .default(null)
      .describe(
        'Server whose Authentication-Results are believed in mail of this mailbox; - for fields without an id. null: ZAAKPOST_TRUSTED_AUTHSERV_IDS.',
      ),
    trustedSpamHeaders: z
      .array(z.string().toLowerCase().pipe(z.enum(SPAM_HEADERS)))
      .max(SPAM_HEADERS.length)
      .nullable()
      .default(null)
      .describe(
        'Header fields of a spam filter that are believed in mail of this mailbox. null: ZAAKPOST_TRUSTED_SPAM_HEADERS.',
      ),
    policy: mailboxPolicy
      .default([])
      .describe(
        'Which verdict of a check leads to what, asked before the default table (docs/flow.md). What may hold a virus cannot be let pass.',
      ),
  })
  .superRefine((input, context) => {
    for (const [path, message] of [...Object.entries(contradictions(input)), ...loginContradictions(input)]) {
      context.addIssue({ code: 'custom', path: path.split('.'), message });
    }
  });

export type MailboxInput = z.infer<typeof mailboxInput>;

type Actions = Pick<
  MailboxInput,
  | 'protocol'
  | 'folders'
  | 'includeJunk'
  | 'onlyRead'
  | 'push'
  | 'connections'
  | 'afterAccept'
  | 'afterDays'
  | 'moveTo'
>;

/** What does not go together, by the field to mend. */
function contradictions(input: Actions): Record<string, string> {
  const { protocol, afterAccept } = input;
  const folders = input.folders.map(folderName);
  return {
    ...(isPop3(protocol) && (afterAccept === 'move' || afterAccept === 'mark-read')
      ? { afterAccept: 'POP3 knows keep and delete only' }
      : {}),
    ...(isPop3(protocol) && (folders.length !== 1 || folders[0] !== 'INBOX')
      ? { folders: 'POP3 has no folders: leave them out' }
      : {}),
    ...(isPop3(protocol) && input.includeJunk ? { includeJunk: 'POP3 has no folders' } : {}),
    ...(isPop3(protocol) && input.onlyRead ? { onlyRead: 'POP3 does not tell what was read' } : {}),
    ...(isPop3(protocol) && input.connections > 1 ? { connections: 'POP3 allows one connection' } : {}),
    ...(isPop3(protocol) && input.push ? { push: 'POP3 does not tell of new mail' } : {}),
    ...(new Set(folders).size < folders.length ? { folders: 'must not name a folder twice' } : {}),
    ...actionContradictions(input, folders),
  };
}

/** As `contradictions`, of what is done once a mail is ours. */
function actionContradictions(
  { afterAccept, afterDays, moveTo }: Actions,
  folders: readonly string[],
): Record<string, string> {
  const moves = afterAccept === 'move';
  return {
    ...(afterDays !== null && afterAccept !== 'delete'
      ? { afterDays: 'is for afterAccept delete only' }
      : {}),
    ...(moves && moveTo === null ? { moveTo: 'is needed where mail is moved' } : {}),
    ...(!moves && moveTo !== null ? { moveTo: 'is for afterAccept move only' } : {}),
    ...(moves && moveTo !== null && folders.includes(folderName(moveTo))
      ? { moveTo: 'must be another folder than those that are read' }
      : {}),
  };
}

type Login = Pick<MailboxInput, 'protocol' | 'host' | 'password' | 'oauth2'>;

/** As `contradictions`, of how one logs in, and where. */
function loginContradictions({
  protocol,
  host,
  password,
  oauth2,
}: Login): [field: string, message: string][] {
  const wrong: [string, string][] = [];
  if (host === null && !oauth2) wrong.push(['host', 'is needed']);
  if (host === null && oauth2 && !presetServer(protocol, oauth2))
    wrong.push(['host', 'is needed: it is known of Office 365 and Gmail only, for imaps and pop3s']);
  if (!oauth2) return wrong;
  if (password !== undefined) wrong.push(['password', 'is not used with OAuth2: leave one of them out']);
  for (const [field, message] of Object.entries(registrationContradictions(oauth2)))
    wrong.push([`oauth2.${field}`, message]);
  return wrong;
}

type Place = Pick<MailboxInput, 'protocol' | 'host' | 'port' | 'oauth2'>;

/**
 * Where the mailbox's server is, with what its provider or protocol says where the input says nothing.
 *
 * @throws ZaakpostError BAD_REQUEST where there is no host, which the schema lets nobody leave out.
 */
export function serverOf({ protocol, host, port, oauth2 }: Place): { host: string; port: number } {
  const server = host === null ? presetServer(protocol, oauth2) : { host, port: DEFAULT_PORTS[protocol] };
  if (!server) throw new ZaakpostError('BAD_REQUEST', { detail: 'host: is needed' });
  return { host: server.host, port: port ?? server.port };
}

function presetServer(
  protocol: Protocol,
  oauth2: MailboxInput['oauth2'],
): { host: string; port: number } | null {
  const preset = oauth2 && presetOf(oauth2.provider);
  if (!preset || (protocol !== 'imaps' && protocol !== 'pop3s')) return null;
  return preset[protocol];
}

function isAuthority(pem: string): boolean {
  return succeeds(() => tlsOptions({ host: 'localhost', tlsCa: pem }));
}

function isFingerprint(text: string): boolean {
  return succeeds(() => normaliseFingerprint(text));
}

function succeeds(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
