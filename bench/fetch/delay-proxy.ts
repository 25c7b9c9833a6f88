import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * Passes TCP connections on to a port of this machine, and what is sent in either direction some milliseconds later, as a long line would: as much
 * as fits goes its way at a time. `node bench/fetch/delay-proxy.ts PORT MILLISECONDS` says on which port it listens, and ends when its input does.
 */
const [port, delayMs] = process.argv.slice(2).map(Number) as [number, number];

/** What is on the line, in octets, before the sender is held back: more than any line that is measured holds. */
const LINE_OCTETS = 64 * 1024 * 1024;

const server = createServer({ noDelay: true, allowHalfOpen: true }, (near) => {
  const far = connect({ host: '127.0.0.1', port, noDelay: true, allowHalfOpen: true });
  for (const [from, to] of [
    [near, far],
    [far, near],
  ] as const)
    carry(from, to);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
process.stdin.on('end', () => process.exit()).resume();

/** One direction. Each piece arrives `delayMs` after it was sent, and the end behind the last of them. */
function carry(from: Socket, to: Socket): void {
  const line: { due: number; piece: Buffer | null }[] = [];
  let octets = 0;
  /** Whether a call of `arrive` is to come. */
  let underWay = false;
  const put = (piece: Buffer | null): void => {
    line.push({ due: performance.now() + delayMs, piece });
    if (!underWay) setTimeout(arrive, delayMs);
    underWay = true;
  };
  const arrive = (): void => {
    const now = performance.now();
    to.cork();
    for (let first = line[0]; first && first.due <= now && !to.writableNeedDrain; first = line[0]) {
      line.shift();
      if (first.piece) to.write(first.piece);
      else to.end();
      octets -= first.piece?.length ?? 0;
    }
    to.uncork();
    if (octets < LINE_OCTETS) from.resume();
    const [next] = line;
    underWay = next !== undefined;
    if (!next) return;
    if (to.writableNeedDrain) to.once('drain', arrive);
    else setTimeout(arrive, Math.max(0, next.due - now));
  };
  from.on('data', (piece: Buffer) => {
    octets += piece.length;
    put(piece);
    if (octets >= LINE_OCTETS) from.pause();
  });
  from.on('end', () => put(null));
  from.on('error', () => to.destroy());
  from.on('close', () => from.errored && to.destroy());
}
