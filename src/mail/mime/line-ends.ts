const CR = 0x0d;
const LF = 0x0a;

/** Empty lines in a row beyond so many do not count. */
const MOST_WAITING = 65_536;

const NOTHING = Buffer.alloc(0);

/**
 * Gives every line end the same form (LF) and leaves out the ones at the very end, chunk by chunk: what a transport may
 * change of text. However the octets are cut into chunks, the same comes out.
 */
export class LineEnds {
  /** Line ends that wait for what follows. */
  #waiting = 0;
  #afterCr = false;

  /** The chunk without its own way of ending lines. */
  write(chunk: Buffer): Buffer {
    let start = 0;
    if (this.#afterCr && chunk[0] === LF) start = 1;
    if (chunk.length > 0) this.#afterCr = chunk[chunk.length - 1] === CR;
    let end = chunk.length;
    while (end > start && (chunk[end - 1] === LF || chunk[end - 1] === CR)) end--;
    if (end === start) {
      this.#waiting = Math.min(MOST_WAITING, this.#waiting + countLineEnds(chunk, start, chunk.length));
      return NOTHING;
    }
    const before = Buffer.alloc(this.#waiting, LF);
    const text = withLf(chunk.subarray(start, end));
    this.#waiting = countLineEnds(chunk, end, chunk.length);
    return before.length === 0 ? text : Buffer.concat([before, text]);
  }
}

/** CRLF and CR become LF. Runs between them are copied as a whole. */
function withLf(octets: Buffer): Buffer {
  let found = octets.indexOf(CR);
  if (found < 0) return octets;
  const changed = Buffer.allocUnsafe(octets.length);
  let written = 0;
  let place = 0;
  while (found >= 0) {
    written += octets.copy(changed, written, place, found);
    place = found + 1;
    if (octets[place] !== LF) changed[written++] = LF;
    found = octets.indexOf(CR, place);
  }
  written += octets.copy(changed, written, place);
  return changed.subarray(0, written);
}

/** Line ends in octets that are CR and LF only. */
function countLineEnds(octets: Buffer, start: number, end: number): number {
  let count = 0;
  for (let place = start; place < end; place++) {
    if (octets[place] === CR || octets[place - 1] !== CR || place === start) count++;
  }
  return count;
}
