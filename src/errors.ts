/** What an error code means to whoever meets it. */
export interface ErrorKind {
  /** temporary: worth another try, with backoff; permanent: trying again gives the same. */
  readonly permanence: 'temporary' | 'permanent';
  /** The HTTP status of an API answer that ends in this error. */
  readonly status: number;
  /** Said to anyone: what was wrong and what to do. Leaks no content, address, path or secret. */
  readonly message: string;
}

const temporary = (status: number, message: string): ErrorKind => ({
  permanence: 'temporary',
  status,
  message,
});
const permanent = (status: number, message: string): ErrorKind => ({
  permanence: 'permanent',
  status,
  message,
});

/** Every error that Zaakpost raises. `docs/errors.md` is tested against this table. */
export const ERRORS = {
  // start and configuration
  CONFIG_INVALID: permanent(
    500,
    'The configuration is not valid. See the key named, and docs/configuration.md.',
  ),
  SCREENS_NOT_BUILT: permanent(
    500,
    'The screens could not be built. See what the build said; the API runs without them.',
  ),
  FILE_INVALID: permanent(400, 'The file cannot be read as what it should be. See the line named.'),
  DATABASE_UNAVAILABLE: temporary(
    503,
    'The database does not answer. Check that it runs and that DATABASE_URL is right.',
  ),
  DATABASE_START_FAILED: permanent(
    500,
    'The built-in database did not start. See the cause, or set DATABASE_URL.',
  ),
  QUEUE_UNAVAILABLE: temporary(
    503,
    'The queue does not answer. Check REDIS_URL, or the database where there is none.',
  ),
  SECRET_KEY_WRONG: permanent(
    500,
    'A stored secret cannot be opened with this key. Check ZAAKPOST_SECRET_KEY.',
  ),
  // mailboxes
  MAILBOX_UNREACHABLE: temporary(502, 'The mail server cannot be reached. Check host, port and firewall.'),
  MAILBOX_TIMEOUT: temporary(504, 'The mail server did not answer in time.'),
  MAILBOX_CONNECTION_LOST: temporary(502, 'The connection to the mail server was cut.'),
  MAILBOX_BUSY: temporary(
    503,
    'The mail server asks to come back later, or the mailbox is in use or over its quota.',
  ),
  MAILBOX_LEASE_LOST: temporary(409, 'Another worker has taken over this mailbox; this run stopped.'),
  MAILBOX_CONNECTIONS: temporary(
    503,
    'As many connections to this mail server are open as may be; the mailbox waits for its turn.',
  ),
  MAILBOX_TLS_REFUSED: permanent(
    502,
    'The mail server offers no TLS 1.2 or newer on this port. It is never used without.',
  ),
  MAILBOX_CERTIFICATE: permanent(
    502,
    'The certificate of the mail server is not trusted. Check its date and name, or set a CA file or fingerprint.',
  ),
  MAILBOX_LOGIN_REFUSED: permanent(
    502,
    'The login was refused. Check user and password, or the registration with the provider.',
  ),
  MAILBOX_FOLDER_MISSING: permanent(502, 'A folder of the mailbox does not exist on the server.'),
  MAILBOX_PROTOCOL: temporary(502, 'The mail server answered in a way that the protocol does not allow.'),
  MAILBOX_REFUSED: temporary(502, 'The mail server refused a command.'),
  MAILBOX_FAULT: permanent(
    502,
    'The mail server reports a lasting fault of this mailbox. Its administrator must mend it.',
  ),
  MAILBOX_ACTION_UNSUPPORTED: permanent(
    400,
    'The protocol of this mailbox cannot do what is asked after accepting. POP3 knows keep and delete.',
  ),
  MAILDIR_UNUSABLE: temporary(
    500,
    'A file or folder of the Maildir cannot be read or moved. Check its owner and its rights.',
  ),
  MAILBOX_DISABLED: permanent(409, 'The mailbox is disabled. Enable it first.'),
  MAILBOX_NEEDS_ATTENTION: permanent(
    409,
    'The mailbox needs attention and is not polled. Mend what is wrong, then test or enable it.',
  ),
  // accepting
  STORAGE_LOW: temporary(
    507,
    'Room to store mail runs out. Free space under the data folder before nothing more is taken in.',
  ),
  STORAGE_FULL: temporary(
    507,
    'There is no room to store mail. Free space under the data folder; nothing was taken from the server.',
  ),
  STORAGE_FAILED: temporary(500, 'Mail could not be stored; nothing was taken from the server.'),
  MAIL_TOO_LARGE: permanent(413, 'The mail is larger than this mailbox accepts.'),
  MAIL_NOT_DOWNLOADED: permanent(
    409,
    'Only the headers of the mail were fetched, as it is larger than its mailbox accepts. Fetch it first.',
  ),
  MAIL_UNFETCHABLE: permanent(
    502,
    'The connection to the mail server broke each time this mail was fetched; it is left there.',
  ),
  MAIL_GONE: permanent(410, 'The mail is no longer on its server, and only its headers were fetched.'),
  BLOB_MISSING: permanent(
    500,
    'Stored bytes are missing or damaged. Restore the blobs folder from its backup.',
  ),
  // the way of a mail
  PARSE_FAILED: permanent(500, 'The mail could not be parsed. Its bytes are kept.'),
  SCANNER_UNAVAILABLE: temporary(503, 'The virus scanner does not answer; mail waits.'),
  SPAM_FILTER_UNAVAILABLE: temporary(503, 'The spam filter does not answer; mail waits.'),
  SCANNER_WOULD_MISS: permanent(
    500,
    'The virus scanner would miss viruses in large mail: raise its limits or set AlertExceedsMax yes.',
  ),
  RENDER_FAILED: permanent(500, 'The mail could not be rendered as PDF. Its bytes are kept.'),
  STATUS_CHANGE_REFUSED: permanent(409, 'The mail cannot go from its present status to the one asked for.'),
  MAIL_QUARANTINED: permanent(
    409,
    'The mail is in quarantine and may hold a virus. Say that you want it all the same.',
  ),
  MAIL_PURGED: permanent(
    410,
    'The bytes of the mail were deleted after their time. What is known of it is kept.',
  ),
  CASE_CLOSED: permanent(409, 'The case is closed.'),
  REFERENCE_TAKEN: temporary(409, 'Another case got this reference just now; the mail is routed anew.'),
  // events
  EVENT_TOO_LARGE: permanent(500, 'An event would be larger than 64 KB.'),
  WEBHOOK_REFUSED: temporary(502, 'The receiver did not answer with 2xx.'),
  // API and command
  NOT_FOUND: permanent(404, 'There is no such thing, or it is not yours to see.'),
  CONFLICT: permanent(409, 'It exists already, or is used by something else.'),
  BAD_REQUEST: permanent(400, 'The request is not valid. See the fields named.'),
  IDEMPOTENCY_KEY_REUSED: permanent(
    422,
    'This Idempotency-Key was sent with another request before. Choose a new key for each thing that you ask for.',
  ),
  IDEMPOTENCY_KEY_AT_WORK: temporary(
    409,
    'The request with this Idempotency-Key has no answer yet. Wait, and ask again with the same key.',
  ),
  PRECONDITION_FAILED: permanent(
    412,
    'Somebody has changed it since you looked. Look again, and change what is there now.',
  ),
  BODY_TOO_LARGE: permanent(413, 'The body of the request is too large.'),
  MEDIA_TYPE_UNSUPPORTED: permanent(
    415,
    'The body of the request has the wrong media type. Send application/json.',
  ),
  RANGE_NOT_SATISFIABLE: permanent(416, 'The range asked for is not within the file.'),
  UNAUTHORIZED: permanent(401, 'Sign in, or send an API key as a bearer token.'),
  SIGN_IN_REFUSED: permanent(
    401,
    'Name, password or code is wrong, or the link was used. Try again, or ask an admin for a link.',
  ),
  SIGN_IN_CODE_NEEDED: permanent(401, 'The code of your authenticator app is needed too.'),
  SIGN_IN_LOCKED: temporary(429, 'Too many sign-ins failed. Wait some minutes, or ask an admin for a link.'),
  SIGN_ON_REFUSED: permanent(
    401,
    'The sign-in with your organisation did not come to a good end. Begin it again.',
  ),
  SIGN_ON_NO_ROLE: permanent(
    403,
    'Your organisation knows you, but has given you no role in Zaakpost. Ask your administrator for one.',
  ),
  SIGN_ON_UNAVAILABLE: temporary(502, 'The sign-in of your organisation does not answer. Try again later.'),
  CSRF_TOKEN_WRONG: permanent(
    403,
    'The request does not come from the page that is signed in. Load the page again.',
  ),
  TOO_MANY_REQUESTS: temporary(429, 'Too many requests. Wait as long as Retry-After says.'),
  FORBIDDEN: permanent(403, 'Your role does not allow this. Ask an admin for the role that does.'),
  UNKNOWN: temporary(
    500,
    'Something went wrong that we did not foresee. It is in the log, with the id of the request.',
  ),
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERRORS;

/** A plain description of an error, for storing and for answers. */
export interface ErrorSummary {
  code: ErrorCode;
  message: string;
}

/** What is known of an error beside its code. */
interface ErrorOptions {
  detail?: string | undefined;
  cause?: unknown;
  /** How long the other side wants to be left alone, in seconds. */
  waitSeconds?: number | undefined;
}

/**
 * An error with a code of `ERRORS`. `detail` is for admins (host names, paths, server answers): it goes
 * to the log, the command and mailbox health, never into a public answer; only that of BAD_REQUEST and CONFLICT, which tells
 * of nothing but what the caller sent, goes back to him.
 */
export class ZaakpostError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;
  readonly waitSeconds: number | undefined;

  constructor(code: ErrorCode, { detail, cause, waitSeconds }: ErrorOptions = {}) {
    super(ERRORS[code].message, cause === undefined ? undefined : { cause });
    this.name = 'ZaakpostError';
    this.code = code;
    this.detail = detail;
    this.waitSeconds = waitSeconds;
  }

  get temporary(): boolean {
    return ERRORS[this.code].permanence === 'temporary';
  }
}

/** Gives any thrown value a code: one of ours as it is, all else `UNKNOWN` with the value as its cause. */
export function asZaakpostError(error: unknown): ZaakpostError {
  if (error instanceof ZaakpostError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new ZaakpostError('UNKNOWN', { cause: error, detail });
}

/** Code and words for an admin: the public message, and the detail behind it. */
export function summarise(error: unknown): ErrorSummary {
  const known = asZaakpostError(error);
  return { code: known.code, message: known.detail ? `${known.message} (${known.detail})` : known.message };
}
