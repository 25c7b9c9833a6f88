import type { ProfileSettings } from '../profile-queries.ts';

/** Where a value may come from, as it is chosen in the form; '' for nowhere. */
export const SOURCES = [
  '',
  'label',
  'column',
  'subject',
  'from',
  'from-name',
  'body',
  'date',
  'header',
  'xml',
] as const;

/** The source of one attribute, as it stands in the form. */
export interface SourceDraft {
  source: (typeof SOURCES)[number];
  /** The label, the title, the header field or the elements. */
  name: string;
  pattern: string;
  /** What is tried after it: kept as it is. */
  others: Source[];
}

type Kept = ProfileSettings['mapping'][string];
type Source = Exclude<Kept, readonly unknown[]>;

export const NO_SOURCE: SourceDraft = { source: '', name: '', pattern: '', others: [] };

/** Whether a source says which label, title, header field or elements it is. */
export const isNamed = (source: SourceDraft['source']): boolean =>
  ['label', 'column', 'header', 'xml'].includes(source);

/** Whether a pattern may take a part of what a source gives. */
export const mayHavePattern = (source: SourceDraft['source']): boolean =>
  !['', 'label', 'column'].includes(source);

/** What is kept of an attribute, for the form: its first source, and those that are tried after it. */
export function sourceDraftOf(kept: Kept): SourceDraft {
  const [first, ...others] = Array.isArray(kept) ? kept : [kept];
  return first ? { ...firstDraft(first), others } : NO_SOURCE;
}

function firstDraft(kept: Source): Omit<SourceDraft, 'others'> {
  if ('label' in kept) return { source: 'label', name: kept.label, pattern: '' };
  if ('column' in kept) return { source: 'column', name: kept.column, pattern: '' };
  const pattern = kept.pattern ?? '';
  if ('header' in kept) return { source: 'header', name: kept.header, pattern };
  if ('xml' in kept) return { source: 'xml', name: kept.xml, pattern };
  return { source: kept.field, name: '', pattern };
}

/** What the form says of an attribute as it is kept; null where there is no source. */
export function sourceOf({ others, ...draft }: SourceDraft): Kept | null {
  const first = firstOf(draft);
  return first && others.length > 0 ? [first, ...others] : first;
}

function firstOf({ source, name, pattern }: Omit<SourceDraft, 'others'>): Source | null {
  const part = pattern.trim() === '' ? {} : { pattern };
  switch (source) {
    case '':
      return null;
    case 'label':
      return { label: name };
    case 'column':
      return { column: name };
    case 'header':
      return { header: name, ...part };
    case 'xml':
      return { xml: name, ...part };
    default:
      return { field: source, ...part };
  }
}
