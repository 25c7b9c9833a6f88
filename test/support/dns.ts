import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type Answer, type DecodedPacket, decode, encode } from 'dns-packet';

/** What a name has: texts, addresses and mail servers; `silent`: it is never answered, `broken`: with SERVFAIL. */
export type Zone = Record<string, { txt?: string[]; a?: string[]; mx?: string[] } | 'silent' | 'broken'>;

/** A DNS server that knows one zone. */
export interface DnsServer {
  /** 127.0.0.1:port */
  address: string;
  /** What was asked, as `TYPE name`. */
  questions: string[];
}

/** The part of a test's context that a server needs. */
interface ServerContext {
  after(end: () => Promise<void>): void;
}

/** NXDOMAIN and SERVFAIL (RFC 1035, 4.1.1). */
const NO_SUCH_NAME = 3;
const SERVER_FAILURE = 2;
/** A character-string holds so many octets (RFC 1035, 3.3). */
const LONGEST_STRING = 255;

/** Starts a DNS server on a free UDP port of 127.0.0.1; it ends with the test. */
export async function startDns(t: ServerContext, zone: Zone): Promise<DnsServer> {
  const socket = createSocket('udp4');
  const questions: string[] = [];
  socket.on('message', (message, { port, address }) => {
    const query = decode(message);
    const [question] = query.questions ?? [];
    if (!question) return;
    questions.push(`${question.type} ${question.name}`);
    const reply = answer(query, zone[question.name.toLowerCase()], question.type, question.name);
    if (reply) socket.send(reply, port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  t.after(async () => {
    socket.close();
  });
  return { address: `127.0.0.1:${socket.address().port}`, questions };
}

function answer(
  query: DecodedPacket,
  known: Zone[string] | undefined,
  type: string,
  name: string,
): Buffer | null {
  if (known === 'silent') return null;
  const code = known === 'broken' ? SERVER_FAILURE : known === undefined ? NO_SUCH_NAME : 0;
  return encode({
    type: 'response',
    id: query.id,
    // recursion was asked for and is had; the code stands in the last four bits
    flags: 0x0180 | code,
    questions: query.questions,
    answers: typeof known === 'object' ? records(known, type, name) : [],
  });
}

function records(known: Exclude<Zone[string], string>, type: string, name: string): Answer[] {
  const base = { name, ttl: 60 };
  switch (type) {
    case 'TXT':
      return (known.txt ?? []).map((text) => ({
        ...base,
        type: 'TXT',
        data: text.match(new RegExp(`.{1,${LONGEST_STRING}}`, 'gs')) ?? [],
      }));
    case 'A':
      return (known.a ?? []).map((data) => ({ ...base, type: 'A', data }));
    case 'MX':
      return (known.mx ?? []).map((exchange) => ({
        ...base,
        type: 'MX',
        data: { preference: 10, exchange },
      }));
    default:
      return [];
  }
}
