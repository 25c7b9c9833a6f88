import { linesOf } from '../../../parts/lines.ts';
import type { Mailbox, MailboxSettings } from '../mailbox-queries.ts';
import { type PolicyRowDraft, rowDraftsOf, rowsOf } from './policy-rows.ts';

const OCTETS_OF_MB = 1_000_000;

type Protocol = Mailbox['protocol'];
type Provider = NonNullable<Mailbox['oauth2']>['provider'];

/** Kinds of mailboxes that one chooses from: a protocol, or a provider that brings one. */
export const KINDS = [
  'imaps',
  'imap+starttls',
  'pop3s',
  'pop3+stls',
  'office365',
  'gmail',
  'pushed',
] as const;

export type Kind = (typeof KINDS)[number];

/** RFC 8314, 3.2 and 3.3; RFC 9051 and RFC 1939 for the upgrade. */
export const PORTS: Readonly<Record<Protocol, number>> = {
  imaps: 993,
  'imap+starttls': 143,
  pop3s: 995,
  'pop3+stls': 110,
};

/** What is filled in of a mailbox, as it stands in the fields. */
export interface MailboxDraft {
  kind: Kind;
  name: string;
  protocol: Protocol;
  host: string;
  port: string;
  username: string;
  password: string;
  /** null: by password. */
  provider: Provider | null;
  tenant: string;
  tokenEndpoint: string;
  scope: string;
  clientId: string;
  clientSecret: string;
  refreshToken: string;
  folders: string;
  includeJunk: boolean;
  onlyRead: boolean;
  push: boolean;
  maxMailMb: string;
  connections: string;
  afterAccept: Mailbox['afterAccept'];
  afterDays: string;
  moveTo: string;
  intervalSeconds: string;
  disableAfterFailures: string;
  tlsCa: string;
  tlsFingerprint: string;
  policy: readonly PolicyRowDraft[];
  trustedAuthservId: string;
  /** null: those of the installation. */
  trustedSpamHeaders: Mailbox['trustedSpamHeaders'];
}

const NEW: MailboxDraft = {
  kind: 'imaps',
  name: '',
  protocol: 'imaps',
  host: '',
  port: '',
  username: '',
  password: '',
  provider: null,
  tenant: '',
  tokenEndpoint: '',
  scope: '',
  clientId: '',
  clientSecret: '',
  refreshToken: '',
  folders: 'INBOX',
  includeJunk: false,
  onlyRead: false,
  push: false,
  maxMailMb: '',
  connections: '1',
  afterAccept: 'keep',
  afterDays: '',
  moveTo: '',
  intervalSeconds: '60',
  disableAfterFailures: '10',
  tlsCa: '',
  tlsFingerprint: '',
  policy: [],
  trustedAuthservId: '',
  trustedSpamHeaders: null,
};

/** What stands in the fields at first: the defaults, or a mailbox as it is. */
export function draftOf(mailbox: Mailbox | null): MailboxDraft {
  if (!mailbox) return NEW;
  const { protocol, oauth2, maxMailBytes } = mailbox;
  const text = (value: string | number | null | undefined) => (value == null ? '' : String(value));
  return {
    ...NEW,
    kind: oauth2 && oauth2.provider !== 'other' ? oauth2.provider : protocol,
    name: mailbox.name,
    protocol,
    host: mailbox.host,
    port: mailbox.port === PORTS[protocol] ? '' : String(mailbox.port),
    username: mailbox.username,
    provider: oauth2?.provider ?? null,
    tenant: text(oauth2?.tenant),
    tokenEndpoint: text(oauth2?.tokenEndpoint),
    scope: text(oauth2?.scope),
    clientId: text(oauth2?.clientId),
    folders: mailbox.folders.join('\n'),
    includeJunk: mailbox.includeJunk,
    onlyRead: mailbox.onlyRead,
    push: mailbox.push,
    maxMailMb: maxMailBytes === null ? '' : String(maxMailBytes / OCTETS_OF_MB),
    connections: String(mailbox.connections),
    afterAccept: mailbox.afterAccept,
    afterDays: text(mailbox.afterDays),
    moveTo: text(mailbox.moveTo),
    intervalSeconds: text(mailbox.intervalSeconds),
    disableAfterFailures: text(mailbox.disableAfterFailures),
    tlsCa: text(mailbox.tlsCa),
    tlsFingerprint: text(mailbox.tlsFingerprint),
    policy: rowDraftsOf(mailbox.policy),
    trustedAuthservId: text(mailbox.trustedAuthservId),
    trustedSpamHeaders: mailbox.trustedSpamHeaders,
  };
}

/** Whether the protocol is POP3, which has one folder and cannot move, mark or tell. */
export const isPop3 = ({ protocol }: Pick<MailboxDraft, 'protocol'>): boolean => protocol.startsWith('pop3');

/** The fields after another kind was chosen: what goes with it is filled in, what it does not know is put back. */
export function withKind(draft: MailboxDraft, kind: Kind): MailboxDraft {
  if (kind === 'pushed') return { ...draft, kind };
  const provider = kind === 'office365' || kind === 'gmail' ? kind : null;
  const protocol = provider ? 'imaps' : (kind as Protocol);
  const host = provider || draft.provider ? '' : draft.host;
  const changed = { ...draft, kind, provider, protocol, host, port: '' };
  if (!isPop3(changed)) return changed;
  const afterAccept = ['keep', 'delete'].includes(draft.afterAccept) ? draft.afterAccept : 'keep';
  return {
    ...changed,
    folders: 'INBOX',
    connections: '1',
    includeJunk: false,
    onlyRead: false,
    push: false,
    afterAccept,
  };
}

const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

/** The settings that the fields stand for. */
export function settingsOf(draft: MailboxDraft): MailboxSettings {
  const { password, afterAccept, maxMailMb } = draft;
  const mb = numberOf(maxMailMb);
  return {
    name: draft.name,
    protocol: draft.protocol,
    host: draft.host.trim() || null,
    port: numberOf(draft.port),
    username: draft.username,
    ...(password !== '' && !draft.provider ? { password } : {}),
    oauth2: draft.provider && registrationOf(draft, draft.provider),
    folders: linesOf(draft.folders),
    includeJunk: draft.includeJunk,
    onlyRead: draft.onlyRead,
    push: draft.push,
    maxMailBytes: mb === null ? null : Math.round(mb * OCTETS_OF_MB),
    connections: numberOf(draft.connections) ?? 1,
    afterAccept,
    afterDays: afterAccept === 'delete' ? numberOf(draft.afterDays) : null,
    moveTo: afterAccept === 'move' ? draft.moveTo || null : null,
    intervalSeconds: numberOf(draft.intervalSeconds),
    disableAfterFailures: numberOf(draft.disableAfterFailures),
    tlsCa: draft.tlsCa.trim() || null,
    tlsFingerprint: draft.tlsFingerprint.trim() || null,
    policy: rowsOf(draft.policy),
    trustedAuthservId: draft.trustedAuthservId.trim() || null,
    trustedSpamHeaders: draft.trustedSpamHeaders,
  };
}

function registrationOf(draft: MailboxDraft, provider: Provider): MailboxSettings['oauth2'] {
  const { tenant, tokenEndpoint, scope, clientId, clientSecret, refreshToken } = draft;
  const filled = { tenant, tokenEndpoint, scope, clientSecret, refreshToken };
  const given = Object.entries(filled).filter(([, value]) => value !== '');
  return { provider, clientId, ...Object.fromEntries(given) };
}

/** Whether the fields hold the secrets that a test before saving needs. */
export const hasSecrets = ({ provider, password, clientSecret, refreshToken }: MailboxDraft): boolean =>
  provider ? clientSecret !== '' || refreshToken !== '' : password !== '';
