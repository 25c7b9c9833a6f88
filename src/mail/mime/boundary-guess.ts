import type { Delimiter } from './delimiter.ts';
import type { RawMail } from './raw-mail.ts';

/** How far into a multipart its first delimiter is looked for. */
const LOOK_BYTES = 65_536;

/** A line that begins with two hyphens, and a Content-* field right behind it. */
const DELIMITER_BEFORE_FIELD = /(?:^|[\r\n])--([^\r\n]{0,200})(?:\r*\n|\r)content-[a-z-]+[ \t]*:/i;

/**
 * Finds the boundary of a multipart that declares none, or one that does not occur, from its content: the first
 * line with two hyphens that a Content-* field follows. Null where there is none before `end`.
 */
export function guessBoundary(raw: RawMail, bodyStart: number, end: Delimiter | null): string | null {
  const last = Math.min(end?.start ?? raw.size, bodyStart + LOOK_BYTES);
  if (bodyStart >= last) return null;
  return DELIMITER_BEFORE_FIELD.exec(raw.slice(bodyStart, last).toString('latin1'))?.[1]?.trimEnd() ?? null;
}
