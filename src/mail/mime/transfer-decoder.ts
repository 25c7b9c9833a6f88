import { OctetStringsDecoder } from '../cms/octet-strings.ts';
import type { ContainedEncoding, TransferEncoding } from '../message.ts';
import { literalContent } from '../pgp/literal.ts';
import { LzfuDecoder } from '../tnef/lzfu.ts';
import { RtfBodyDecoder } from '../tnef/rtf-body.ts';
import { Base64Decoder } from './base64.ts';
import { GatheringDecoder } from './gathering-decoder.ts';
import { inflated } from './inflated.ts';
import type { ProblemCode } from './problems.ts';
import { QuotedPrintableDecoder } from './quoted-printable.ts';
import { UuencodeDecoder } from './uuencode.ts';

/**
 * Undoes a transfer encoding (RFC 2045, 6) or the form that content has in a container, chunk by chunk: however the octets are cut into chunks, the same comes out.
 * Never fails; what is not as it should be is told by `defect`.
 */
export interface TransferDecoder {
  /** Decoded octets, as far as they are known. May be the chunk itself. */
  write(chunk: Buffer): Buffer;
  /** What was held back. Nothing may be written after it. */
  end(): Buffer;
  /** What was wrong so far, or null. */
  readonly defect: { code: ProblemCode; detail: string } | null;
}

/** A chunk of this size is decoded fastest: its text still fits where short-lived values are kept. */
export const CHUNK_BYTES = 60_000;

const NOTHING = Buffer.alloc(0);

/** For content that is not encoded at all. */
class PassingDecoder implements TransferDecoder {
  readonly defect = null;

  write(chunk: Buffer): Buffer {
    return chunk;
  }

  end(): Buffer {
    return NOTHING;
  }
}

/** A decoder for one content. */
export function transferDecoder(encoding: TransferEncoding | ContainedEncoding): TransferDecoder {
  switch (encoding) {
    case 'base64':
      return new Base64Decoder();
    case 'quoted-printable':
      return new QuotedPrintableDecoder();
    case 'x-uuencode':
      return new UuencodeDecoder();
    case 'octet-strings':
      return new OctetStringsDecoder();
    case 'zlib':
      return new GatheringDecoder('cms-damaged', (octets) => inflated(octets, 'zlib'));
    case 'pgp-message':
      return new GatheringDecoder('pgp-damaged', literalContent);
    case 'lzfu':
      return new LzfuDecoder();
    case 'rtf-html':
    case 'rtf-text':
      return new RtfBodyDecoder(encoding);
    default:
      return new PassingDecoder();
  }
}
