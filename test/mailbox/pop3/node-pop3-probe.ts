/**
 * A process of its own in which node-pop3 talks to `127.0.0.1:PORT`, so that its crash is not ours. It writes one line, the octets of
 * message 1 in base64, and goes on until its standard input ends.
 */
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import Pop3Command from 'node-pop3';

const [port, task] = process.argv.slice(2);
const client = new Pop3Command({ host: '127.0.0.1', port: Number(port), user: 'jan', password: 'geheim' });
const ended = once(process.stdin.resume(), 'end');

await client.STAT();
const given = await fetchMessage();
console.log(given.toString('base64'));
await ended;
process.exit(0);

async function fetchMessage(): Promise<Buffer> {
  if (task === 'idle') return Buffer.alloc(0);
  if (task === 'text') return Buffer.from(await client.RETR(1));
  const [, message] = await client.command('RETR', 1);
  return buffer(message);
}
