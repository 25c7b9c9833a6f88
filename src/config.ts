import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { ZaakpostError } from './errors.ts';
import './validation-messages.ts';

const port = z.coerce.number().int().min(0).max(65535);
const days = z.coerce.number().int().min(1).max(36_500).optional();
const count = (fallback: number) => z.coerce.number().int().min(1).default(fallback);

/** `tcp://host:port` or `unix:/path`. */
const scannerAddress = z
  .string()
  .regex(/^(tcp:\/\/[^/:]+:\d+|unix:\/.+)$/, 'must be tcp://host:port or unix:/path');

const listenAddress = z
  .string()
  .regex(/^(\[[0-9a-fA-F:]+\]|[^:\s]+):\d{1,5}$/, 'must be host:port')
  .transform((text) => {
    const colon = text.lastIndexOf(':');
    return { host: text.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(text.slice(colon + 1)) };
  });

/** Several values with commas or blanks between. */
const list = (isOne: (text: string) => boolean = () => true, what = '') =>
  z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((entry) => entry !== ''))
    .refine((entries) => entries.every(isOne), `must be ${what}`)
    .default([]);

/** An IP address or a network in the notation of CIDR. */
function isNetwork(text: string): boolean {
  const [, address = '', prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const longest = { 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return longest >= 0 && Number(prefix ?? 0) <= longest;
}

/** An IP address, with a port where it is not 53: `192.0.2.1`, `192.0.2.1:5353`, `[2001:db8::1]:5353`. */
function isDnsServer(text: string): boolean {
  const [, inBrackets, bare] = /^(?:\[(.+)\](?::\d+)?|([\d.]+)(?::\d+)?)$/.exec(text) ?? [];
  return isIP(inBrackets ?? bare ?? text) !== 0;
}

/** The header fields that `src/checks/spam/filter-headers.ts` can read. */
export const SPAM_HEADERS = [
  'x-spam-flag',
  'x-spam-status',
  'x-spam-score',
  'x-spam-level',
  'x-spamd-result',
  'x-ms-exchange-organization-scl',
  'x-forefront-antispam-report',
] as const satisfies readonly string[];

/**
 * Every key of the environment that Zaakpost reads, with its meaning. `docs/configuration.md` is tested against it.
 * A key ending in _FILE names a file that holds the value (for secrets).
 */
export const CONFIG_KEYS = {
  ZAAKPOST_DATA: {
    schema: z.string().min(1).default('./data'),
    meaning: 'Folder for mail, keys and the built-in database.',
  },
  DATABASE_URL: {
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address')
      .optional(),
    meaning: 'PostgreSQL of your own (15 or newer). Without it the built-in one is started.',
  },
  REDIS_URL: {
    schema: z
      .string()
      .regex(/^rediss?:\/\//, 'must be a redis:// or rediss:// address')
      .optional(),
    meaning: 'Redis or Valkey for the queue. Without it the queue lives in PostgreSQL.',
  },
  ZAAKPOST_QUEUE_PREFIX: {
    schema: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 small letters, digits and hyphens')
      .default('zaakpost'),
    meaning: 'Prefix of the queue on Redis: one for each installation that shares it.',
  },
  ZAAKPOST_SECRET_KEY: {
    schema: z
      .string()
      .regex(/^[0-9a-fA-F]{64}$/, 'must be 32 bytes as 64 hexadecimal digits')
      .optional(),
    meaning: 'Key that encrypts stored secrets. Without it a key file is made in the data folder.',
  },
  ZAAKPOST_CLAMD: {
    schema: scannerAddress.optional(),
    meaning:
      'clamd, as tcp://host:port or unix:/path. Without it mail is filed with a note that it was not scanned.',
  },
  ZAAKPOST_RSPAMD: {
    schema: z
      .string()
      .regex(/^https?:\/\/[^/?#@\s]+\/?$/, 'must be http://host:port')
      .optional(),
    meaning: 'rspamd, as http://host:port of its normal worker. Without it none is asked.',
  },
  ZAAKPOST_RSPAMD_AWAY: {
    schema: z.enum(['wait', 'go-on']).default('wait'),
    meaning: 'What mail does while rspamd does not answer: wait, or go on unchecked.',
  },
  ZAAKPOST_TRUSTED_SPAM_HEADERS: {
    schema: list(
      (name) => (SPAM_HEADERS as readonly string[]).includes(name.toLowerCase()),
      `among ${SPAM_HEADERS.join(', ')}`,
    ),
    meaning:
      'Header fields of a filter upstream that are believed. It must take such fields out of mail that comes in.',
  },
  ZAAKPOST_AUTHENTICATION: {
    schema: z.enum(['off', 'headers', 'full']).default('headers'),
    meaning:
      'How senders are authenticated: not; by what trusted servers say; or also by SPF, DKIM, DMARC and ARC, which asks DNS.',
  },
  ZAAKPOST_TRUSTED_AUTHSERV_IDS: {
    schema: list(),
    meaning:
      'Servers whose Authentication-Results are believed, by the id that they write; - for fields without one. They must take such fields out of mail that comes in.',
  },
  ZAAKPOST_TRUSTED_RELAYS: {
    schema: list(isNetwork, 'IP addresses and networks, such as 192.0.2.10, 192.0.2.0/24'),
    meaning:
      'Addresses and networks of your own mail servers that push mail here: SPF then looks at who sent it to them.',
  },
  ZAAKPOST_DNS: {
    schema: list(isDnsServer, 'IP addresses, with a port where it is not 53'),
    meaning: 'DNS servers to ask for authentication. Without it those of the system.',
  },
  ZAAKPOST_LMTP: {
    schema: listenAddress.optional(),
    meaning: 'Where to receive mail by LMTP from your own MTA, as host:port. Without it none is received so.',
  },
  ZAAKPOST_SMTP: {
    schema: listenAddress.optional(),
    meaning: 'Where to receive mail by SMTP, as host:port. Without it none is received so.',
  },
  ZAAKPOST_RECEIVE_FOR: {
    schema: list(),
    meaning:
      'Addresses and @domains for which pushed mail is taken, beside those of profiles; commas between.',
  },
  ZAAKPOST_RECEIVE_TLS_CERT: {
    schema: z.string().optional(),
    meaning: 'PEM of the certificate for STARTTLS on these; best by ZAAKPOST_RECEIVE_TLS_CERT_FILE.',
  },
  ZAAKPOST_RECEIVE_TLS_KEY: {
    schema: z.string().optional(),
    meaning: 'PEM of its key; best by ZAAKPOST_RECEIVE_TLS_KEY_FILE.',
  },
  ZAAKPOST_RECEIVE_TLS: {
    schema: z.enum(['offered', 'required']).default('offered'),
    meaning: 'Whether a client must use STARTTLS; it is offered where there is a certificate.',
  },
  ZAAKPOST_MAILDIR: {
    schema: z.string().min(1).optional(),
    meaning: 'Maildir that an MTA delivers to, and mail is taken from.',
  },
  ZAAKPOST_MAILDIR_AFTER: {
    schema: z.enum(['delete', 'mark-read']).default('mark-read'),
    meaning: 'What is done with a file there once its mail is durably ours: delete, or move to cur as read.',
  },
  ZAAKPOST_API_HOST: { schema: z.string().default('127.0.0.1'), meaning: 'Address the API listens on.' },
  ZAAKPOST_API_PORT: { schema: port.default(8025), meaning: 'Port of the API; 0 takes a free one.' },
  ZAAKPOST_PUBLIC_URL: {
    schema: z
      .string()
      .regex(/^https?:\/\/[^/?#\s]+(\/[^?#\s]*)?$/, 'must be an http(s):// address')
      .transform((text) => text.replace(/\/+$/, ''))
      .optional(),
    meaning:
      'Address at which people reach the screens, for sign-in links. Without it where the API listens.',
  },
  ZAAKPOST_API_KEY: {
    schema: z.string().min(32, 'must have at least 32 characters').optional(),
    meaning: 'API key for the first start. Without it one is made and written to the data folder.',
  },
  ZAAKPOST_API_RATE: {
    schema: count(1_200),
    meaning: 'Requests that one key or person may make in a minute.',
  },
  ZAAKPOST_CORS_ORIGINS: {
    schema: list().refine(
      (origins) => origins.every((origin) => /^https?:\/\/[^/]+$/.test(origin)),
      'must be origins such as https://dms.example.org, commas between',
    ),
    meaning: 'Origins whose pages may ask the API, with a key; commas between. Without it none may.',
  },
  ZAAKPOST_TRUSTED_PROXIES: {
    schema: list(),
    meaning:
      'Addresses of your proxies (IP or CIDR, commas between): what they say of where a request comes from is believed.',
  },
  ZAAKPOST_SESSION_IDLE_MINUTES: {
    schema: count(30),
    meaning: 'Minutes without a request after which who signed in must do so again.',
  },
  ZAAKPOST_SESSION_HOURS: {
    schema: count(10),
    meaning: 'Hours after which who signed in must do so again, in any case.',
  },
  ZAAKPOST_LOG_LEVEL: {
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
    meaning: 'How much is logged.',
  },
  ZAAKPOST_LANGUAGE: { schema: z.enum(['nl', 'en']).default('nl'), meaning: 'Language of the PDF.' },
  ZAAKPOST_TOKEN_PREFIX: {
    schema: z
      .string()
      .regex(
        /^[\p{L}][\p{L}\p{N} .-]{0,30}$/u,
        'must begin with a letter and have at most 31 letters, digits, blanks, dots and hyphens',
      )
      .default('Zaak'),
    meaning: 'Prefix of tokens in subjects: [Zaak 1458-ae34dc].',
  },
  ZAAKPOST_TOKEN_LENGTH: {
    schema: z.coerce.number().int().min(6).max(32).default(6),
    meaning: 'Hexadecimal digits of the code of a new token, 6 to 32: each carries 4 bits.',
  },
  ZAAKPOST_TOKEN_STORAGE: {
    schema: z.enum(['plain', 'hashed']).default('plain'),
    meaning:
      'How codes of new tokens are stored: plain, or hashed with a key, so that they are shown once, when issued.',
  },
  ZAAKPOST_EVENT_SOURCE: {
    schema: z.string().min(1).default('urn:nld:oin:00000000000000000000:systeem:zaakpost'),
    meaning: 'CloudEvents source: a URN with your OIN.',
  },
  ZAAKPOST_MAX_MAIL_BYTES: {
    schema: count(100 * 1024 * 1024),
    meaning: 'Largest mail that is accepted, in bytes.',
  },
  ZAAKPOST_INGEST_CONCURRENCY: {
    schema: count(4),
    meaning: 'Mails that one ingest worker handles at a time.',
  },
  ZAAKPOST_POLL_CONCURRENCY: {
    schema: count(8),
    meaning: 'Mailboxes that one poll worker fetches from at a time.',
  },
  ZAAKPOST_CONNECTIONS_PER_HOST: {
    schema: count(20),
    meaning: 'Connections to one mail server at a time, over all poll workers.',
  },
  ZAAKPOST_CONNECTIONS_PER_ACCOUNT: {
    schema: count(5),
    meaning: 'Connections to one account at a time, over all poll workers; to one over POP3, always 1.',
  },
  ZAAKPOST_THREADS: { schema: count(2), meaning: 'Threads for parsing and rendering in one ingest worker.' },
  ZAAKPOST_THREAD_MEMORY_MB: { schema: count(256), meaning: 'Memory limit of one such thread, in MiB.' },
  ZAAKPOST_STAGE_TIMEOUT_MS: {
    schema: count(60_000),
    meaning: 'Longest time that parsing or rendering one mail may take.',
  },
  ZAAKPOST_BROWSER: {
    schema: z.string().startsWith('/', 'must be the whole path of a program').optional(),
    meaning:
      'Path of a Chromium, for profiles whose HTML mail a browser is to lay out. Without it Zaakpost does.',
  },
  ZAAKPOST_BROWSER_SANDBOX: {
    schema: z.enum(['on', 'off']).default('on'),
    meaning:
      "Whether Chromium's own sandbox is on. It cannot start as root: off only where the container is the sandbox.",
  },
  ZAAKPOST_PARSE_HEADER_BYTES: {
    schema: count(524_288),
    meaning: 'Largest header of a mail or a part, in bytes; what is beyond is passed over and said.',
  },
  ZAAKPOST_PARSE_HEADER_COUNT: {
    schema: count(2_000),
    meaning: 'Most fields of one header; what is beyond is passed over and said.',
  },
  ZAAKPOST_PARSE_PARTS: {
    schema: count(1_000),
    meaning: 'Most parts that a mail is opened into; the rest stays one file and is said.',
  },
  ZAAKPOST_PARSE_DEPTH: {
    schema: z.coerce.number().int().min(1).max(200).default(30),
    meaning:
      'How deep parts and mails within each other are opened, at most 200; what lies deeper stays one file and is said.',
  },
  ZAAKPOST_PARSE_PART_BYTES: {
    schema: count(157_286_400),
    meaning: 'Largest part, decoded, in bytes; a larger one is named, and kept whole.',
  },
  ZAAKPOST_PARSE_TEXT_BYTES: {
    schema: count(4_194_304),
    meaning: 'Most text of one mail that is shown, in bytes; the rest is in the original, and that is said.',
  },
  ZAAKPOST_PARSE_NESTED_BYTES: {
    schema: count(33_554_432),
    meaning:
      'Largest nested mail or container (winmail.dat, smime.p7m) that is opened, in bytes; a larger one stays one file and is said.',
  },
  ZAAKPOST_PARSE_TIME_MS: {
    schema: count(30_000),
    meaning:
      'Milliseconds after which nothing more of a mail is opened; what was not reached stays one file and is said.',
  },
  ZAAKPOST_NETWORK_TIMEOUT_MS: {
    schema: count(30_000),
    meaning: 'Longest silence of a mail server, scanner or webhook.',
  },
  ZAAKPOST_ATTEMPTS: {
    schema: count(8),
    meaning: 'Attempts at a mail before it is failed and waits for a person.',
  },
  ZAAKPOST_RETAIN_FILED_DAYS: {
    schema: days,
    meaning:
      'How many days the bytes of a mail that was filed are kept; what its case or intake entry has of it stays. Without it: for ever.',
  },
  ZAAKPOST_RETAIN_HELD_DAYS: {
    schema: days,
    meaning: 'How many days the bytes of a mail that is held are kept. Without it: for ever.',
  },
  ZAAKPOST_RETAIN_QUARANTINED_DAYS: {
    schema: days,
    meaning: 'How many days the bytes of a mail in quarantine are kept. Without it: for ever.',
  },
  ZAAKPOST_RETAIN_DISCARDED_DAYS: {
    schema: days,
    meaning: 'How many days the bytes of a discarded mail are kept. Without it: for ever.',
  },
  ZAAKPOST_RETAIN_FAILED_DAYS: {
    schema: days,
    meaning: 'How many days the bytes of a failed mail are kept. Without it: for ever.',
  },
  ZAAKPOST_RETAIN_HISTORY_DAYS: {
    schema: days,
    meaning:
      'How many days the trace of a mail and the changes of its status are kept. Without it: for ever.',
  },
  ZAAKPOST_RETAIN_EVENTS_DAYS: {
    schema: days,
    meaning: 'How many days events that every receiver has got are kept. Without it: for ever.',
  },
  ZAAKPOST_RETAIN_DELIVERIES_DAYS: {
    schema: count(30),
    meaning: 'How many days the record that a webhook has got an event is kept.',
  },
  ZAAKPOST_RETAIN_ORPHANS_DAYS: {
    schema: count(30),
    meaning:
      'How many days stored bytes that nothing refers to are kept, counted from when they were stored.',
  },
} as const;

type Key = keyof typeof CONFIG_KEYS;
type Value<K extends Key> = z.infer<(typeof CONFIG_KEYS)[K]['schema']>;

/** Days that things are kept; undefined: for ever. */
export interface RetentionDays {
  readonly filed: number | undefined;
  readonly held: number | undefined;
  readonly quarantined: number | undefined;
  readonly discarded: number | undefined;
  readonly failed: number | undefined;
  readonly history: number | undefined;
  readonly events: number | undefined;
  readonly deliveries: number;
  readonly orphans: number;
}

/** Validated, frozen settings. */
export interface Config {
  readonly dataFolder: string;
  readonly databaseUrl: Value<'DATABASE_URL'>;
  readonly redisUrl: Value<'REDIS_URL'>;
  readonly queuePrefix: string;
  readonly secretKey: Value<'ZAAKPOST_SECRET_KEY'>;
  readonly clamd: Value<'ZAAKPOST_CLAMD'>;
  readonly rspamd: Value<'ZAAKPOST_RSPAMD'>;
  readonly rspamdAway: Value<'ZAAKPOST_RSPAMD_AWAY'>;
  readonly trustedSpamHeaders: readonly string[];
  readonly authentication: Value<'ZAAKPOST_AUTHENTICATION'>;
  readonly trustedAuthservIds: readonly string[];
  readonly trustedRelays: readonly string[];
  readonly dns: readonly string[];
  readonly lmtp: Value<'ZAAKPOST_LMTP'>;
  readonly smtp: Value<'ZAAKPOST_SMTP'>;
  readonly receiveFor: readonly string[];
  readonly receiveTlsCert: Value<'ZAAKPOST_RECEIVE_TLS_CERT'>;
  readonly receiveTlsKey: Value<'ZAAKPOST_RECEIVE_TLS_KEY'>;
  readonly receiveTls: Value<'ZAAKPOST_RECEIVE_TLS'>;
  readonly maildir: Value<'ZAAKPOST_MAILDIR'>;
  readonly maildirAfter: Value<'ZAAKPOST_MAILDIR_AFTER'>;
  readonly apiHost: string;
  readonly apiPort: number;
  /** Without a slash at the end. */
  readonly publicUrl: Value<'ZAAKPOST_PUBLIC_URL'>;
  readonly apiKey: Value<'ZAAKPOST_API_KEY'>;
  readonly apiRate: number;
  readonly corsOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly sessionIdleMinutes: number;
  readonly sessionHours: number;
  readonly logLevel: Value<'ZAAKPOST_LOG_LEVEL'>;
  readonly language: Value<'ZAAKPOST_LANGUAGE'>;
  readonly tokenPrefix: string;
  readonly tokenLength: number;
  readonly tokenStorage: Value<'ZAAKPOST_TOKEN_STORAGE'>;
  readonly eventSource: string;
  readonly maxMailBytes: number;
  readonly ingestConcurrency: number;
  readonly pollConcurrency: number;
  readonly connectionsPerHost: number;
  readonly connectionsPerAccount: number;
  readonly threads: number;
  readonly threadMemoryMb: number;
  readonly stageTimeoutMs: number;
  /** How far one mail is opened, see `ParseLimits`. */
  readonly parse: {
    readonly headerBytes: number;
    readonly headerCount: number;
    readonly parts: number;
    readonly depth: number;
    readonly partBytes: number;
    readonly textBytes: number;
    readonly nestedBytes: number;
    readonly timeMs: number;
  };
  readonly browser: Value<'ZAAKPOST_BROWSER'>;
  readonly browserSandbox: Value<'ZAAKPOST_BROWSER_SANDBOX'>;
  readonly networkTimeoutMs: number;
  readonly attempts: number;
  readonly retention: RetentionDays;
}

type Environment = Record<string, string | undefined>;

/**
 * Reads the environment into a frozen `Config`.
 *
 * @throws ZaakpostError CONFIG_INVALID naming every key that is wrong, and every unknown key that begins with `ZAAKPOST_`.
 */
export function readConfig(environment: Environment = process.env): Config {
  const problems = unknownKeys(environment);
  const read = <K extends Key>(key: K): Value<K> => {
    const result = CONFIG_KEYS[key].schema.safeParse(rawValue(environment, key, problems));
    if (!result.success)
      problems.push(`${key}: ${result.error.issues.map((issue) => issue.message).join('; ')}`);
    return result.data as Value<K>;
  };
  const config: Config = {
    dataFolder: path.resolve(read('ZAAKPOST_DATA') ?? '.'),
    databaseUrl: read('DATABASE_URL'),
    redisUrl: read('REDIS_URL'),
    queuePrefix: read('ZAAKPOST_QUEUE_PREFIX'),
    secretKey: read('ZAAKPOST_SECRET_KEY'),
    clamd: read('ZAAKPOST_CLAMD'),
    rspamd: read('ZAAKPOST_RSPAMD'),
    rspamdAway: read('ZAAKPOST_RSPAMD_AWAY'),
    trustedSpamHeaders: read('ZAAKPOST_TRUSTED_SPAM_HEADERS'),
    authentication: read('ZAAKPOST_AUTHENTICATION'),
    trustedAuthservIds: read('ZAAKPOST_TRUSTED_AUTHSERV_IDS'),
    trustedRelays: read('ZAAKPOST_TRUSTED_RELAYS'),
    dns: read('ZAAKPOST_DNS'),
    lmtp: read('ZAAKPOST_LMTP'),
    smtp: read('ZAAKPOST_SMTP'),
    receiveFor: read('ZAAKPOST_RECEIVE_FOR'),
    receiveTlsCert: read('ZAAKPOST_RECEIVE_TLS_CERT'),
    receiveTlsKey: read('ZAAKPOST_RECEIVE_TLS_KEY'),
    receiveTls: read('ZAAKPOST_RECEIVE_TLS'),
    maildir: read('ZAAKPOST_MAILDIR'),
    maildirAfter: read('ZAAKPOST_MAILDIR_AFTER'),
    apiHost: read('ZAAKPOST_API_HOST'),
    apiPort: read('ZAAKPOST_API_PORT'),
    publicUrl: read('ZAAKPOST_PUBLIC_URL'),
    apiKey: read('ZAAKPOST_API_KEY'),
    apiRate: read('ZAAKPOST_API_RATE'),
    corsOrigins: read('ZAAKPOST_CORS_ORIGINS'),
    trustedProxies: read('ZAAKPOST_TRUSTED_PROXIES'),
    sessionIdleMinutes: read('ZAAKPOST_SESSION_IDLE_MINUTES'),
    sessionHours: read('ZAAKPOST_SESSION_HOURS'),
    logLevel: read('ZAAKPOST_LOG_LEVEL'),
    language: read('ZAAKPOST_LANGUAGE'),
    tokenPrefix: read('ZAAKPOST_TOKEN_PREFIX'),
    tokenLength: read('ZAAKPOST_TOKEN_LENGTH'),
    tokenStorage: read('ZAAKPOST_TOKEN_STORAGE'),
    eventSource: read('ZAAKPOST_EVENT_SOURCE'),
    maxMailBytes: read('ZAAKPOST_MAX_MAIL_BYTES'),
    ingestConcurrency: read('ZAAKPOST_INGEST_CONCURRENCY'),
    pollConcurrency: read('ZAAKPOST_POLL_CONCURRENCY'),
    connectionsPerHost: read('ZAAKPOST_CONNECTIONS_PER_HOST'),
    connectionsPerAccount: read('ZAAKPOST_CONNECTIONS_PER_ACCOUNT'),
    threads: read('ZAAKPOST_THREADS'),
    threadMemoryMb: read('ZAAKPOST_THREAD_MEMORY_MB'),
    stageTimeoutMs: read('ZAAKPOST_STAGE_TIMEOUT_MS'),
    parse: {
      headerBytes: read('ZAAKPOST_PARSE_HEADER_BYTES'),
      headerCount: read('ZAAKPOST_PARSE_HEADER_COUNT'),
      parts: read('ZAAKPOST_PARSE_PARTS'),
      depth: read('ZAAKPOST_PARSE_DEPTH'),
      partBytes: read('ZAAKPOST_PARSE_PART_BYTES'),
      textBytes: read('ZAAKPOST_PARSE_TEXT_BYTES'),
      nestedBytes: read('ZAAKPOST_PARSE_NESTED_BYTES'),
      timeMs: read('ZAAKPOST_PARSE_TIME_MS'),
    },
    browser: read('ZAAKPOST_BROWSER'),
    browserSandbox: read('ZAAKPOST_BROWSER_SANDBOX'),
    networkTimeoutMs: read('ZAAKPOST_NETWORK_TIMEOUT_MS'),
    attempts: read('ZAAKPOST_ATTEMPTS'),
    retention: {
      filed: read('ZAAKPOST_RETAIN_FILED_DAYS'),
      held: read('ZAAKPOST_RETAIN_HELD_DAYS'),
      quarantined: read('ZAAKPOST_RETAIN_QUARANTINED_DAYS'),
      discarded: read('ZAAKPOST_RETAIN_DISCARDED_DAYS'),
      failed: read('ZAAKPOST_RETAIN_FAILED_DAYS'),
      history: read('ZAAKPOST_RETAIN_HISTORY_DAYS'),
      events: read('ZAAKPOST_RETAIN_EVENTS_DAYS'),
      deliveries: read('ZAAKPOST_RETAIN_DELIVERIES_DAYS'),
      orphans: read('ZAAKPOST_RETAIN_ORPHANS_DAYS'),
    },
  };
  if (problems.length > 0) throw new ZaakpostError('CONFIG_INVALID', { detail: problems.join('\n') });
  return Object.freeze(config);
}

function rawValue(environment: Environment, key: Key, problems: string[]): string | undefined {
  const file = environment[`${key}_FILE`];
  if (!file) return environment[key] || undefined;
  if (environment[key]) problems.push(`${key}: set it or ${key}_FILE, not both`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    problems.push(`${key}_FILE: cannot read ${file} (${(error as NodeJS.ErrnoException).code})`);
    return undefined;
  }
}

function unknownKeys(environment: Environment): string[] {
  const known = new Set<string>(Object.keys(CONFIG_KEYS).flatMap((key) => [key, `${key}_FILE`]));
  return Object.keys(environment)
    .filter((key) => key.startsWith('ZAAKPOST_') && !known.has(key))
    .map((key) => `${key}: no such key; docs/configuration.md lists them all`);
}
