import type { Gathered } from '../mime/gathering-decoder.ts';
import { inflated, MOST_INFLATED } from '../mime/inflated.ts';
import { oneLine } from '../mime/one-line.ts';
import { packetsOf } from './packets.ts';
import { armouredMessage } from './pgp.ts';

/** What a PGP message holds that needs no key: one that was signed or compressed only (RFC 9580, 5.9). */
export interface Literal {
  /** As the sender named it; null where he did not. */
  name: string | null;
  isSigned: boolean;
  content: Buffer;
}

const TAG = { signature: 2, onePass: 4, compressed: 8, literal: 11 } as const;

/** Messages within each other: signed, compressed, literal. */
const MOST_LEVELS = 4;

/**
 * Opens a PGP message, in armour or as octets.
 *
 * @returns null where it holds nothing that can be read without a key, or is compressed in a way that is not known (bzip2).
 */
export function readLiteral(message: Buffer, most = MOST_INFLATED): Literal | null {
  return within(armouredMessage(message) ?? message, most, MOST_LEVELS);
}

/** The same as the decoding of a content. */
export function literalContent(message: Buffer): Gathered {
  const literal = readLiteral(message);
  return literal
    ? { content: literal.content, wrong: null }
    : { content: Buffer.alloc(0), wrong: 'no message that can be opened' };
}

function within(octets: Buffer, most: number, levels: number): Literal | null {
  let isSigned = false;
  for (const { tag, body } of packetsOf(octets)) {
    if (tag === TAG.signature || tag === TAG.onePass) isSigned = true;
    if (tag === TAG.literal) return literalOf(body, isSigned);
    if (tag !== TAG.compressed) continue;
    const inner = levels > 0 ? decompressed(body, most) : null;
    const literal = inner && within(inner, most, levels - 1);
    return literal && { ...literal, isSigned: isSigned || literal.isSigned };
  }
  return null;
}

/** Format, name with its length, date, content. */
function literalOf(body: Buffer, isSigned: boolean): Literal | null {
  const nameEnd = 2 + (body[1] ?? 0);
  if (nameEnd + 4 > body.length) return null;
  const name = oneLine(body.toString('utf8', 2, nameEnd)).trim();
  return {
    name: name === '' || name === '_CONSOLE' ? null : name,
    isSigned,
    content: body.subarray(nameEnd + 4),
  };
}

function decompressed(body: Buffer, most: number): Buffer | null {
  const [algorithm] = body;
  const data = body.subarray(1);
  if (algorithm === 0) return data;
  if (algorithm !== 1 && algorithm !== 2) return null;
  const { content } = inflated(data, algorithm === 1 ? 'deflate' : 'zlib', most);
  return content.length > 0 ? content : null;
}
