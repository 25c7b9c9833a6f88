import type { FilingDocument } from '../cases/case-system.ts';
import { octets } from './format.ts';
import type { Column } from './table.ts';

/** How files are listed that are kept with a case, or came of a mail. */
export const DOCUMENT_COLUMNS: readonly Column<FilingDocument>[] = [
  { title: 'Document', value: (document) => document.name },
  { title: 'Role', value: (document) => document.role },
  { title: 'Type', value: (document) => document.mediaType },
  { title: 'Size', value: (document) => octets(document.size), align: 'right' },
];
