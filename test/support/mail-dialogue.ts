/** A command on its way from a mail client to a server. */
export interface MailCommand {
  /** Its place in the connection: 0 is the server's greeting, which is answered without being asked for. */
  index: number;
  /** Such as `RETR` or `UID MOVE`; `greeting`. */
  name: string;
  /** As sent, without its CRLF. */
  line: string;
}

/** What a server has said to a command so far. */
export interface Answer {
  text: string;
  /** Whether that is all; else the server wants more of the client (`+`), or says something beside it. */
  complete: boolean;
}

/** POP3 commands whose `+OK` is followed by lines up to one with a dot (RFC 1939, RFC 2449). */
const POP3_LISTINGS = /^(CAPA|RETR \d+|TOP .*|LIST|UIDL)$/i;
/** What is asked for in clear text to go on under TLS, and how a server agrees. */
const UPGRADE = /^(STLS|STARTTLS)$/i;
const AGREED = /^(\+OK|\S+ OK)/;

/** Reads a client's line; each octet is one character. */
export function readCommand(protocol: 'imap' | 'pop3', line: string, index: number): MailCommand {
  if (index === 0) return { index, name: 'greeting', line };
  const words = (protocol === 'imap' ? line.replace(/^\S+ /, '') : line).toUpperCase().split(' ');
  return { index, name: words.slice(0, words[0] === 'UID' ? 2 : 1).join(' '), line };
}

/**
 * The beginning of an answer that the client can be given: all of it, or a part after which the server waits
 * for the client.
 *
 * @param continued whether the server has waited once in this answer: then it is given line by line, as in
 * IDLE.
 * @returns undefined while more must come.
 */
export function readAnswer(
  protocol: 'imap' | 'pop3',
  text: string,
  command: MailCommand,
  continued: boolean,
): Answer | undefined {
  return protocol === 'imap' ? readImap(text, command, continued) : readPop3(text, command);
}

/** Whether the connection goes on under TLS after this answer. */
export function beginsTls({ name }: MailCommand, answer: string): boolean {
  return UPGRADE.test(name) && AGREED.test(answer);
}

/**
 * An answer without some of the server's capabilities, wherever IMAP (RFC 9051, 7.2.2) or POP3 (RFC 2449, 5)
 * shows them.
 *
 * @param capabilities names of letters and digits.
 */
export function withoutCapabilities(
  answer: string,
  { name }: MailCommand,
  capabilities: readonly string[],
): string {
  if (capabilities.length === 0) return answer;
  const hidden = `(${capabilities.join('|')})`;
  if (name === 'CAPA') return answer.replace(new RegExp(`^${hidden}( .*)?\r\n`, 'gm'), '');
  const shown = new RegExp(` ${hidden}(?=[ \\]\r]|$)`, 'g');
  return answer.replace(/^.*CAPABILITY.*$/gm, (line) => line.replace(shown, ''));
}

function readImap(text: string, { index, line }: MailCommand, continued: boolean): Answer | undefined {
  const tag = index === 0 ? '*' : line.split(' ', 1)[0];
  let at = 0;
  for (let end = endOfLine(text, at); end > 0; end = endOfLine(text, at)) {
    const complete = text.startsWith(`${tag} `, at);
    if (complete || continued || text.startsWith('+', at)) return { text: text.slice(0, end), complete };
    at = end;
  }
  return undefined;
}

/** @returns the offset behind a line and the literals in it (RFC 9051, 4.3); 0 while more must come. */
function endOfLine(text: string, start: number): number {
  let at = start;
  for (;;) {
    const end = text.indexOf('\r\n', at);
    if (end < 0) return 0;
    const literal = /\{(\d+)\}$/.exec(text.slice(at, end));
    at = end + 2 + Number(literal?.[1] ?? 0);
    if (!literal) return at;
  }
}

function readPop3(text: string, { line }: MailCommand): Answer | undefined {
  const status = text.indexOf('\r\n');
  if (status < 0) return undefined;
  const listing = text.startsWith('+OK') && POP3_LISTINGS.test(line);
  const end = listing ? text.indexOf('\r\n.\r\n', status) : status;
  if (end < 0) return undefined;
  return { text: text.slice(0, end + (listing ? 5 : 2)), complete: !text.startsWith('+ ') };
}
