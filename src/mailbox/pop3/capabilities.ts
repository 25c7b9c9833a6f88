import type { Pop3Session } from './session.ts';

/** What a server says it can (RFC 2449, 5): keyword in upper case → its arguments. */
export type Capabilities = ReadonlyMap<string, readonly string[]>;

/** What a server asks for beyond this is a mistake. */
const LONGEST_DELAY_S = 24 * 60 * 60;

/** Asks what the server can; nothing, where it does not know the question. */
export async function askCapabilities(session: Pop3Session): Promise<Capabilities> {
  const status = await session.command('CAPA');
  if (!status.ok) return new Map();
  const listing = await session.reader.listing('the list of capabilities');
  const lines = listing.toString('latin1').split('\r\n');
  return new Map(lines.filter((line) => line !== '').map(parseCapability));
}

function parseCapability(line: string): [string, string[]] {
  const [keyword = '', ...args] = line.trim().toUpperCase().split(/\s+/);
  return [keyword, args];
}

/** Shortest time between two logins (LOGIN-DELAY, RFC 2449, 6.5); undefined where the server says none. */
export function loginDelayOf(capabilities: Capabilities): number | undefined {
  const seconds = Number(capabilities.get('LOGIN-DELAY')?.[0]);
  return Number.isSafeInteger(seconds) && seconds > 0 ? Math.min(seconds, LONGEST_DELAY_S) : undefined;
}
