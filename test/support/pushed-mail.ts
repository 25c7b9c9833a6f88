import { Readable } from 'node:stream';
import type { App } from '../../src/app.ts';
import type { IngestJob } from '../../src/queue.ts';

/** A mail as its sender writes it: fields, a blank line, the body. */
export const mailOf = (fields: Record<string, string>, body = 'Geachte gemeente,\r\n'): Buffer => {
  const head = { From: 'piet@example.org', To: 'info@voorbeeldstad.example', ...fields };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${lines.join('')}\r\n${body}`);
};

/** Accepts a mail as if it had been pushed; its job is not queued. */
export async function acceptPushed(app: App, raw: Buffer): Promise<IngestJob> {
  const origin = { mailboxId: null, place: null, envelope: null, maxBytes: 10_000_000 };
  const { mailId } = await app.acceptor.accept(Readable.from([raw]), origin);
  return { mailId, generation: 1 };
}
