import type { LinkTarget } from '../layout/box.ts';
import type { LineItem, LinePiece, TextPiece } from '../layout/sheet.ts';

/** Tells text from pictures. */
export function isText(piece: LinePiece | undefined): piece is TextPiece {
  return piece?.kind === 'text';
}

/** The pieces of a line in groups, each of one link or of none. */
export function piecesByLink(line: LineItem): { link: LinkTarget; pieces: LinePiece[] }[] {
  const groups: { link: LinkTarget; pieces: LinePiece[] }[] = [];
  for (const piece of line.pieces) {
    const group = groups.at(-1);
    if (group !== undefined && group.link === piece.link) group.pieces.push(piece);
    else groups.push({ link: piece.link, pieces: [piece] });
  }
  return groups;
}

/** The pieces in groups, each of text or of pictures. */
export function piecesByKind(pieces: LinePiece[]): LinePiece[][] {
  const groups: LinePiece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group?.[0]?.kind === piece.kind) group.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** Places are sums of widths: pieces no further apart than this, in points, adjoin. */
const TOLERANCE = 0.01;

/** Text pieces in groups that follow each other without a gap and differ in nothing that must be said again. */
export function piecesByLook(pieces: TextPiece[]): TextPiece[][] {
  const groups: TextPiece[][] = [];
  let last: TextPiece | undefined;
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group !== undefined && last !== undefined && looksLike(last, piece)) group.push(piece);
    else groups.push([piece]);
    last = piece;
  }
  return groups;
}

function looksLike(before: TextPiece, after: TextPiece): boolean {
  if (before.face !== after.face || Math.abs(before.x + before.width - after.x) > TOLERANCE) return false;
  const { style } = before;
  const other = after.style;
  return (
    style === other || (style.size === other.size && style.color === other.color && style.rise === other.rise)
  );
}
