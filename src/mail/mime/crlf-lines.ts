const CR = 0x0d;
const LF = 0x0a;

/** Gives lines that end in LF alone a CRLF, chunk by chunk: however the octets are cut into chunks, the same comes out. */
export class CrlfLines {
  #afterCr = false;

  write(chunk: Buffer): Buffer {
    const output = Buffer.allocUnsafe(chunk.length * 2);
    let written = 0;
    let place = 0;
    for (let found = chunk.indexOf(LF); found >= 0; found = chunk.indexOf(LF, place)) {
      written += chunk.copy(output, written, place, found);
      const isCrlf = found > 0 ? chunk[found - 1] === CR : this.#afterCr;
      if (!isCrlf) output[written++] = CR;
      output[written++] = LF;
      place = found + 1;
    }
    written += chunk.copy(output, written, place);
    if (chunk.length > 0) this.#afterCr = chunk[chunk.length - 1] === CR;
    return output.subarray(0, written);
  }
}
