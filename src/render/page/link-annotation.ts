import type { ArchiveDocument } from '../pdf/archive-document.ts';
import type { StructureElement, StructureTree } from '../pdf/structure.ts';
import { textString } from '../pdf/text-string.ts';
import type { Box } from './stand-in.ts';

/** Printed with the page (ISO 32000-1, 12.5.3). */
const PRINTED = 4;

/** Makes a box of the current page lead to a URL (12.5.6.5), as part of the element. */
export function annotateLink(
  document: ArchiveDocument,
  structure: StructureTree,
  element: StructureElement,
  target: string,
  box: Box,
): void {
  const top = document.page.height - box.top;
  const dictionary: Record<string, unknown> = {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [box.left, top - box.height, box.left + box.width, top],
    Border: [0, 0, 0],
    F: PRINTED,
    Contents: textString(target),
    A: { S: 'URI', URI: Buffer.from(asciiUrl(target), 'latin1') },
  };
  const annotation = document.ref(dictionary);
  dictionary.StructParent = structure.annotation(element, annotation);
  document.page.annotations.push(annotation);
  annotation.end(undefined);
}

/** A URL in ASCII (12.6.4.7): what is not, and what would end it, is percent-encoded; the rest stays as it came. */
function asciiUrl(url: string): string {
  return url.toWellFormed().replace(/[^\x21-\x7e]|[<>"{}|\\^`]/gu, encodeURIComponent);
}
