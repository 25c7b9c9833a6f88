import type { ErrorCode } from '../../src/errors.ts';
import type { SourceSettings } from '../../src/mailbox/source.ts';
import type { End, Fault, MailCommand } from '../support/fault-proxy.ts';

/** One thing that can go wrong at a command. */
export interface FaultKind {
  title: string;
  fault: Fault;
  /** What the run may say of it, where it does not come to its end all the same. */
  codes: readonly ErrorCode[];
}

const LOST: readonly ErrorCode[] = ['MAILBOX_CONNECTION_LOST'];
const LATE: readonly ErrorCode[] = ['MAILBOX_TIMEOUT'];
const BUSY: readonly ErrorCode[] = ['MAILBOX_BUSY'];
const REFUSED: readonly ErrorCode[] = [
  'MAILBOX_REFUSED',
  'MAILBOX_LOGIN_REFUSED',
  'MAILBOX_FOLDER_MISSING',
  'MAILBOX_TLS_REFUSED',
];

const EVERY_END: readonly End[] = ['FIN', 'RST', 'silence'];

const CUTS: Record<string, { fault: Fault; ends: readonly End[] }> = {
  'before the server has it': { fault: { forward: 'none', reply: 'none' }, ends: EVERY_END },
  'when the server has half of it': { fault: { forward: 'half', reply: 'none' }, ends: ['FIN'] },
  'when it is done, before the answer': { fault: { reply: 'none' }, ends: EVERY_END },
  'in the middle of the answer': { fault: { reply: 'half' }, ends: EVERY_END },
  'an octet before the end of the answer': { fault: { reply: 'all but an octet' }, ends: ['FIN'] },
};

const REFUSALS: Record<'imap' | 'pop3', Record<string, readonly ErrorCode[]>> = {
  pop3: {
    '-ERR [SYS/TEMP] try later': BUSY,
    '-ERR [IN-USE] somebody else is there': BUSY,
    '-ERR no': REFUSED,
  },
  imap: {
    'TAG NO [UNAVAILABLE] try later': BUSY,
    'TAG NO no': REFUSED,
    'TAG BAD what': REFUSED,
  },
};

const GOODBYE: FaultKind = {
  title: '"BYE" in place of the server',
  fault: { forward: 'none', reply: { text: '* BYE shutting down\r\n' }, end: 'FIN' },
  codes: [...BUSY, ...LOST],
};

const SLOW: FaultKind = { title: 'the answer comes late, but in time', fault: { delayMs: 50 }, codes: [] };

/** Commands that change something on the server. Of others it is the same whether they were done unheard or not. */
const CHANGING = /^(STLS|STARTTLS|DELE|QUIT|UID STORE|UID COPY|UID MOVE|UID EXPUNGE|EXPUNGE)$/;

/** All that can go wrong at a command. */
export function faultKinds(protocol: SourceSettings['protocol'], { name }: MailCommand): FaultKind[] {
  const family = protocol.startsWith('pop3') ? 'pop3' : 'imap';
  // IMAP greets or says goodbye; it does not refuse (RFC 9051, 7.1).
  const refused = family === 'imap' && name === 'greeting' ? [] : refusals(family);
  const kinds = [...cuts(), ...refused, ...(family === 'imap' ? [GOODBYE] : []), SLOW];
  return CHANGING.test(name) ? kinds : kinds.filter(({ fault }) => !isDoneUnheard(fault));
}

function cuts(): FaultKind[] {
  return Object.entries(CUTS).flatMap(([where, { fault, ends }]) =>
    ends.map((end) => ({
      title: `${end} ${where}`,
      fault: { ...fault, end },
      codes: end === 'silence' ? LATE : LOST,
    })),
  );
}

/** In place of the server; and though the server has done it. */
function refusals(family: 'imap' | 'pop3'): FaultKind[] {
  return Object.entries(REFUSALS[family]).flatMap(([line, codes]) => {
    const reply = { text: `${line}\r\n` };
    return [
      { title: `"${line}" in place of the server`, fault: { forward: 'none' as const, reply }, codes },
      { title: `"${line}" though it is done`, fault: { reply }, codes },
    ];
  });
}

function isDoneUnheard({ forward, reply }: Fault): boolean {
  return forward === undefined && (reply === 'none' || typeof reply === 'object');
}
