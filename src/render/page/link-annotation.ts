import type { ArchiveDocument } from '../pdf/archive-document.ts';
import { number } from '../pdf/operands.ts';
import type { StructureElement, StructureTree } from '../pdf/structure.ts';
import { writtenString } from '../pdf/text-string.ts';
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
  const rectangle = [box.left, top - box.height, box.left + box.width, top].map(number).join(' ');
  const annotation = document.ref({});
  const key = structure.annotation(element, annotation);
  document.page.annotations.push(annotation);
  document.endWith(
    annotation,
    `/Type /Annot /Subtype /Link /Rect [${rectangle}] /Border [0 0 0] /F ${PRINTED} /StructParent ${key} ` +
      `/Contents ${writtenString(target)} /A <</S /URI /URI ${writtenString(asciiUrl(target))}>>`,
  );
}

/** A URL in ASCII (12.6.4.7): what is not, and what would end it, is percent-encoded; the rest stays as it came. */
function asciiUrl(url: string): string {
  return url.toWellFormed().replace(/[^\x21-\x7e]|[<>"{}|\\^`]/gu, encodeURIComponent);
}
