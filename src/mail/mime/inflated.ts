import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import type { Gathered } from './gathering-decoder.ts';

/** The most that comes out of compressed content, whatever is asked for: a few octets can stand for a thousand times as many. */
export const MOST_INFLATED = 32 * 1024 * 1024;

/** What comes out, and whether there would have been more than is allowed. */
export interface Inflated extends Gathered {
  isTooMuch: boolean;
}

/**
 * Decompressed octets; of content that was cut, as much as there is.
 *
 * @param form zlib (RFC 1950), or deflate without its frame (RFC 1951).
 * @param most Octets. Where there would be more, nothing comes out.
 */
export function inflated(octets: Buffer, form: 'zlib' | 'deflate', most = MOST_INFLATED): Inflated {
  const inflate = form === 'zlib' ? inflateSync : inflateRawSync;
  const bounds = { maxOutputLength: Math.min(most, MOST_INFLATED) };
  try {
    return { content: inflate(octets, bounds), wrong: null, isTooMuch: false };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'Z_BUF_ERROR') return nothing(code, most);
  }
  try {
    const content = inflate(octets, { ...bounds, finishFlush: constants.Z_SYNC_FLUSH });
    return { content, wrong: 'compressed content is cut', isTooMuch: false };
  } catch (error) {
    return nothing((error as NodeJS.ErrnoException).code, most);
  }
}

function nothing(code: string | undefined, most: number): Inflated {
  const isTooMuch = code === 'ERR_BUFFER_TOO_LARGE';
  const wrong = isTooMuch ? `more than ${most} octets, decompressed` : 'no compressed content';
  return { content: Buffer.alloc(0), wrong, isTooMuch };
}
