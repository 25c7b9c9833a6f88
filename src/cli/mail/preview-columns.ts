import type { Difference, ReprocessPreview } from '../../pipeline/reprocess-preview.ts';
import type { Column } from '../table.ts';
import { STATUS_STYLES } from './list.ts';

/** What would change of a mail, old → new. */
export const PREVIEW_COLUMNS: Column<ReprocessPreview>[] = [
  { title: 'Id', value: (preview) => preview.mailId, narrow: 'never' },
  { title: 'Subject', value: (preview) => preview.subject },
  {
    title: 'Status',
    value: (preview) => change(preview, 'status'),
    style: ({ before, after }) => STATUS_STYLES[(after ?? before).status],
    narrow: 'never',
  },
  { title: 'Rule', value: (preview) => change(preview, 'rule'), narrow: 'wrap' },
  { title: 'Destination', value: (preview) => change(preview, 'destinations'), narrow: 'wrap' },
  { title: 'Why', value: ({ after }) => after?.reason ?? null, narrow: 'wrap' },
  { title: 'Verdicts', value: (preview) => changedVerdicts(preview), narrow: 'wrap' },
];

function change({ before, after, differing, error }: ReprocessPreview, key: Difference): string {
  const old = shown(before[key]);
  if (key === 'status' && error) return `${old} → ${error.code}`;
  return after && differing.includes(key) ? `${old} → ${shown(after[key])}` : old;
}

function changedVerdicts({ before, after }: ReprocessPreview): string {
  const gone = before.verdicts.filter((verdict) => !after?.verdicts.includes(verdict));
  const come = (after?.verdicts ?? []).filter((verdict) => !before.verdicts.includes(verdict));
  return after && gone.length + come.length > 0 ? `${shown(gone)} → ${shown(come)}` : '';
}

const shown = (value: string | string[] | null): string => [value ?? []].flat().join(', ') || '-';
