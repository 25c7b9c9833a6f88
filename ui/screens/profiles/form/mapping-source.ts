import type { ProfileSettings } from '../profile-queries.ts';

/** Where a value may come from, as it is chosen in the form; '' for nowhere. */
export const SOURCES = [
  '',
  'label',
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
  /** The label, the header field or the elements. */
  name: string;
  pattern: string;
}

type Mapping = ProfileSettings['mapping'];

export const NO_SOURCE: SourceDraft = { source: '', name: '', pattern: '' };

/** Whether a source says which label, header field or elements it is. */
export const isNamed = (source: SourceDraft['source']): boolean =>
  ['label', 'header', 'xml'].includes(source);

/** Whether a pattern may take a part of what a source gives. */
export const mayHavePattern = (source: SourceDraft['source']): boolean => source !== '' && source !== 'label';

/** A source that is kept, for the form. */
export function sourceDraftOf(kept: Mapping[string] | undefined): SourceDraft {
  if (!kept) return NO_SOURCE;
  if ('label' in kept) return { source: 'label', name: kept.label, pattern: '' };
  const pattern = kept.pattern ?? '';
  if ('header' in kept) return { source: 'header', name: kept.header, pattern };
  if ('xml' in kept) return { source: 'xml', name: kept.xml, pattern };
  return { source: kept.field, name: '', pattern };
}

/** A source of the form as it is kept; null where there is none. */
export function sourceOf({ source, name, pattern }: SourceDraft): Mapping[string] | null {
  const part = pattern.trim() === '' ? {} : { pattern };
  switch (source) {
    case '':
      return null;
    case 'label':
      return { label: name };
    case 'header':
      return { header: name, ...part };
    case 'xml':
      return { xml: name, ...part };
    default:
      return { field: source, ...part };
  }
}
