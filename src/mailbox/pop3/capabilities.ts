import type { Pop3Session } from './session.ts';

/** What a server says it can (RFC 2449, 5): keyword in upper case → its arguments. */
export type Capabilities = ReadonlyMap<string, readonly string[]>;

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
