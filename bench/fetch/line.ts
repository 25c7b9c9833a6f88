import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A way to a port of the mail server, of a known round trip. */
export interface Line {
  port: number;
  close(): Promise<void>;
}

/**
 * Opens a way to a port of this machine that adds so much to each round trip, half of it in each direction; the delaying is done in a process of its
 * own. Without a delay there is nothing in between.
 */
export async function openLine(port: number, roundTripMs: number): Promise<Line> {
  if (roundTripMs === 0) return { port, close: async () => undefined };
  const script = path.join(import.meta.dirname, 'delay-proxy.ts');
  const child = spawn(process.execPath, [script, String(port), String(roundTripMs / 2)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [said] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    port: Number(said),
    close: async () => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}
