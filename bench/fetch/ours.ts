import type { Ground } from '../installation.ts';
import { runPart } from '../part.ts';
import type { Client } from './cell.ts';

/**
 * A poll worker of ours, with a database and a folder of its own for each run, to the durable accept.
 *
 * @param ground whose installations stay until it is closed.
 * @param connections by which it fetches.
 */
export function ours(name: string, protocol: Client['protocol'], ground: Ground, connections = 1): Client {
  return {
    name,
    protocol,
    fetch: async ({ host, port, user, password, ca, mails }) => {
      const server = { protocol, host, port, username: user, password, tlsCa: ca };
      const input = { ...server, name: user, intervalSeconds: null, connections };
      const task = { count: mails, ...(await ground.installation()) };
      return runPart('fetch', task, JSON.stringify(input));
    },
  };
}
