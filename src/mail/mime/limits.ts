/** How far the parser goes. Where a limit bites, the mail's `problems` name it (`limit-…`) and nothing is unlisted. */
export interface ParseLimits {
  /** Octets of the raw mail. A larger one is not opened: its header is read, its body stays one part. */
  totalBytes: number;
  /** Octets of one header block, of the mail or of a part. What is beyond is passed over. */
  headerBytes: number;
  /** Fields of one header block. What is beyond is passed over. */
  headerCount: number;
  /** Parts in all, nested mails included. The rest of a multipart that exceeds it stays one part. */
  parts: number;
  /** Multiparts and mails within each other. What lies deeper stays one part, unopened. */
  depth: number;
  /** Decoded octets of one part. A larger part is named; it stays listed, hashed and whole. */
  partBytes: number;
  /** Octets of text kept for showing, all bodies of one mail together. The rest of a text is cut off in `bodyValues`. */
  textBytes: number;
  /**
   * Decoded octets of a nested mail that came encoded, or of a container; of all containers of a mail, twice as many. A larger
   * one stays one part, unopened.
   */
  nestedBytes: number;
  /** Milliseconds. After it nothing more is opened: what was not yet reached stays one part. */
  timeMs: number;
}

const KIB = 1024;
const MIB = 1024 * KIB;

export const DEFAULT_PARSE_LIMITS: Readonly<ParseLimits> = Object.freeze({
  totalBytes: 150 * MIB,
  headerBytes: 512 * KIB,
  headerCount: 2000,
  parts: 1000,
  depth: 30,
  partBytes: 150 * MIB,
  textBytes: 4 * MIB,
  nestedBytes: 32 * MIB,
  timeMs: 30_000,
});
