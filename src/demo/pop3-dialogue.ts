import type { DemoMaildrop, StoredMessage } from './pop3-maildrop.ts';

/** What the server answers to one line. */
export interface Reply {
  /** A status line, or a challenge (RFC 5034, 4), without CRLF. */
  line: string;
  /** Content of a multi-line response, not yet dot-stuffed. */
  content?: Buffer;
  /** What comes once this has been sent. */
  afterwards?: 'tls' | 'close';
}

type Command = (argument: string) => Reply;

const LOGGED_IN_AS_PLAIN = /^([^\0]*)\0([^\0]+)\0([^\0]+)$/;

/** One session of the demo server without its socket: lines go in, replies come out (RFC 1939, 2449, 2595, 5034). */
export class Pop3Dialogue {
  readonly #maildrop: DemoMaildrop;
  #secure: boolean;
  #username = '';
  /** AUTH PLAIN was said without its initial response: the next line is that. */
  #challenged = false;
  /** The messages as they stood at login, by number less one; undefined before. */
  #messages: readonly StoredMessage[] | undefined;
  readonly #deleted = new Set<StoredMessage>();

  readonly #anyTime: Readonly<Record<string, Command>> = {
    CAPA: () => this.#capa(),
    QUIT: () => this.#quit(),
  };
  readonly #inClear: Readonly<Record<string, Command>> = {
    STLS: () => this.#stls(),
  };
  readonly #beforeLogin: Readonly<Record<string, Command>> = {
    USER: (name) => this.#user(name),
    PASS: (password) => this.#logIn(this.#username, password),
    AUTH: (argument) => this.#auth(argument),
  };
  readonly #afterLogin: Readonly<Record<string, Command>> = {
    NOOP: () => ok(),
    STAT: () => this.#stat(),
    LIST: (number) => this.#scan(number, (message) => String(message.raw.length)),
    UIDL: (number) => this.#scan(number, (message) => message.id),
    RETR: (number) =>
      this.#withMessage(number, ({ raw }) => ({ line: `+OK ${raw.length} octets`, content: raw })),
    TOP: (argument) => this.#top(argument),
    DELE: (number) => this.#withMessage(number, (message) => this.#dele(message)),
    RSET: () => this.#rset(),
  };

  /** @param secure whether the connection is under TLS from its start; if not, nothing goes on before STLS. */
  constructor(maildrop: DemoMaildrop, secure: boolean) {
    this.#maildrop = maildrop;
    this.#secure = secure;
  }

  /** @param line what the client said, without CRLF. */
  answer(line: string): Reply {
    if (this.#challenged) return this.#plainResponse(line);
    const [, keyword = '', argument = ''] = /^(\S*)(?: (.*))?$/s.exec(line) ?? [];
    const name = keyword.toUpperCase();
    const command = this.#anyTime[name] ?? this.#commands()[name];
    return command ? command(argument) : refused('not known, or not now');
  }

  /** The connection has ended, with QUIT or without: only QUIT deletes. */
  end(): void {
    if (this.#messages) this.#maildrop.unlock();
    this.#messages = undefined;
  }

  #commands(): Readonly<Record<string, Command>> {
    if (!this.#secure) return this.#inClear;
    return this.#messages ? this.#afterLogin : this.#beforeLogin;
  }

  #capa(): Reply {
    const always = [
      'TOP',
      'UIDL',
      'RESP-CODES',
      'AUTH-RESP-CODE',
      'PIPELINING',
      'IMPLEMENTATION Zaakpost-demo',
    ];
    const here = this.#secure ? ['USER', 'SASL PLAIN'] : ['STLS'];
    return listing([...always, ...here]);
  }

  #stls(): Reply {
    this.#secure = true;
    return { line: '+OK begin TLS', afterwards: 'tls' };
  }

  #user(name: string): Reply {
    this.#username = name;
    return ok();
  }

  #auth(argument: string): Reply {
    const [mechanism = '', initial] = argument.split(' ');
    if (mechanism === '') return listing(['PLAIN']);
    if (mechanism.toUpperCase() !== 'PLAIN') return refused('only PLAIN is offered');
    if (initial !== undefined) return this.#plainResponse(initial);
    this.#challenged = true;
    return { line: '+ ' };
  }

  /** RFC 4616: authorisation identity, user and password, with NUL between. */
  #plainResponse(base64: string): Reply {
    this.#challenged = false;
    if (base64 === '*') return refused('cancelled');
    const parts = LOGGED_IN_AS_PLAIN.exec(Buffer.from(base64, 'base64').toString());
    return this.#logIn(parts?.[2] ?? '', parts?.[3] ?? '');
  }

  #logIn(username: string, password: string): Reply {
    if (!this.#maildrop.admits(username, password)) return refused('[AUTH] wrong user or password');
    if (!this.#maildrop.lock()) return refused('[IN-USE] another session has this mailbox');
    this.#messages = this.#maildrop.messages;
    return ok('logged in');
  }

  #stat(): Reply {
    const left = this.#left();
    return ok(`${left.length} ${left.reduce((octets, [, message]) => octets + message.raw.length, 0)}`);
  }

  /** LIST and UIDL: one line for each message, or for the one that is named. */
  #scan(number: string, tell: (message: StoredMessage) => string): Reply {
    if (number !== '') return this.#withMessage(number, (message) => ok(`${number} ${tell(message)}`));
    return listing(this.#left().map(([n, message]) => `${n} ${tell(message)}`));
  }

  #top(argument: string): Reply {
    const [number = '', lines = ''] = argument.split(' ');
    if (!/^\d+$/.test(lines)) return refused('how many lines?');
    return this.#withMessage(number, ({ raw }) => ({ line: '+OK', content: topOf(raw, Number(lines)) }));
  }

  #dele(message: StoredMessage): Reply {
    this.#deleted.add(message);
    return ok('marked');
  }

  #rset(): Reply {
    this.#deleted.clear();
    return ok();
  }

  #quit(): Reply {
    if (this.#messages) this.#maildrop.remove(this.#deleted);
    this.end();
    return { line: '+OK bye', afterwards: 'close' };
  }

  #withMessage(number: string, use: (message: StoredMessage) => Reply): Reply {
    const message = /^[1-9]\d*$/.test(number) ? this.#messages?.[Number(number) - 1] : undefined;
    return message && !this.#deleted.has(message) ? use(message) : refused('no such message');
  }

  /** Messages not marked, each with its number. */
  #left(): [number, StoredMessage][] {
    const numbered = (this.#messages ?? []).map((message, n): [number, StoredMessage] => [n + 1, message]);
    return numbered.filter(([, message]) => !this.#deleted.has(message));
  }
}

function ok(text?: string): Reply {
  return { line: text === undefined ? '+OK' : `+OK ${text}` };
}

function refused(why: string): Reply {
  return { line: `-ERR ${why}` };
}

function listing(lines: readonly string[]): Reply {
  return { line: '+OK', content: Buffer.from(lines.map((line) => `${line}\r\n`).join('')) };
}

/** The header, the blank line, and so many lines of the body. */
function topOf(raw: Buffer, lines: number): Buffer {
  const headerEnd = raw.indexOf('\r\n\r\n');
  if (headerEnd < 0) return raw;
  let end = headerEnd + 4;
  for (let n = 0; n < lines && end < raw.length; n++) {
    const lineEnd = raw.indexOf('\r\n', end);
    end = lineEnd < 0 ? raw.length : lineEnd + 2;
  }
  return raw.subarray(0, end);
}
