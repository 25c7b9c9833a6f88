import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronsUpDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../language/language.tsx';
import './data-table.css';
import { type Sorting, sortedBy } from './sorting.ts';
import { partWords } from './words.ts';

/** A column of a table. */
export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** What it is sorted by here; without it, it can be sorted only where `sortedElsewhere` names it. */
  sortValue?: (row: Row) => string | number | null;
  /** Numbers stand at the end. */
  numeric?: boolean;
  /** Left out on a narrow screen. */
  wideOnly?: boolean;
  /** Addresses and the like: broken at any place where there is little room. */
  breaks?: boolean;
  /** Takes the room that the others leave; what is longer is cut off, not wrapped. */
  grows?: boolean;
}

interface DataTableProps<Row> {
  /** What the table is of; read out, not shown. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sorting?: Sorting;
  onSort?: (sorting: Sorting) => void;
  /** Columns that the API has sorted by already. */
  sortedElsewhere?: readonly string[];
  /** Which rows are chosen, for an action on several. */
  chosen?: ReadonlySet<string>;
  onChoose?: (chosen: ReadonlySet<string>) => void;
  nameOf?: (row: Row) => string;
  /** Called when the end of a long list comes near: the next page may be read. A short one needs a button for it beneath. */
  onEnd?: () => void;
  /** In place of the rows where there are none. */
  empty: ReactNode;
}

const ROW_HEIGHT = 42;
const OVERSCAN = 12;
/** Fewer rows than this are all there: the page scrolls, and the browser finds text in them. */
const VIRTUAL_FROM = 150;

/** A table: sorted by its headings, gone through by arrow keys, and only what is in sight of a long one is rendered. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    columns,
    rows,
    keyOf,
    sorting,
    sortedElsewhere = [],
    chosen,
    onChoose,
    empty,
    onEnd,
  } = props;
  const scroller = useRef<HTMLElement>(null);
  const column = columns.find(({ key }) => key === sorting?.key);
  const sorted =
    column?.sortValue && !sortedElsewhere.includes(column.key)
      ? sortedBy(rows, column.sortValue, sorting?.descending ?? false)
      : rows;
  const isLong = rows.length >= VIRTUAL_FROM;
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    enabled: isLong,
  });
  const items = isLong ? virtual.getVirtualItems() : [];
  const lastShown = items.at(-1)?.index ?? 0;
  const isNearEnd = isLong && lastShown >= sorted.length - OVERSCAN;
  useEffect(() => {
    if (isNearEnd) onEnd?.();
  }, [isNearEnd, onEnd]);
  if (rows.length === 0) return empty;
  const shown = isLong ? items.map(({ index }) => index) : sorted.map((_, index) => index);
  const before = items[0]?.start ?? 0;
  const after = isLong ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  const width = columns.length + (chosen ? 1 : 0);
  return (
    <section
      ref={scroller}
      className={`utrecht-table-container zp-table ${isLong ? 'zp-table--long' : ''}`}
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
    >
      <table
        className="utrecht-table utrecht-table--html-table utrecht-table--row-hover"
        aria-rowcount={isLong ? sorted.length + 1 : undefined}
        onKeyDown={moveByArrows}
      >
        <caption className="zp-hidden">{caption}</caption>
        <Head {...props} />
        <tbody className="utrecht-table__body">
          {before > 0 && <Gap width={width} height={before} />}
          {shown.map((index) => {
            const row = sorted[index];
            if (row === undefined) return null;
            const key = keyOf(row);
            return (
              <tr
                key={key}
                // a row whose text is broken into lines is higher than others
                ref={isLong ? virtual.measureElement : undefined}
                data-index={index}
                className="utrecht-table__row"
                aria-rowindex={isLong ? index + 2 : undefined}
              >
                {chosen && onChoose && (
                  <ChoiceCell
                    name={props.nameOf?.(row) ?? key}
                    isChosen={chosen.has(key)}
                    onChange={(isChosen) => onChoose(withChoice(chosen, key, isChosen))}
                  />
                )}
                {columns.map((each) => (
                  <td key={each.key} className={`utrecht-table__cell ${classesOf(each)}`}>
                    {each.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 && <Gap width={width} height={after} />}
        </tbody>
      </table>
    </section>
  );
}

const classesOf = <Row,>({ numeric, wideOnly, grows, breaks }: Column<Row>) =>
  [
    numeric && 'utrecht-table__cell--numeric-column',
    wideOnly && 'zp-table__wide-only',
    grows && 'zp-table__grows',
    breaks && 'zp-table__breaks',
  ]
    .filter(Boolean)
    .join(' ');

const Gap = ({ width, height }: { width: number; height: number }) => (
  <tr aria-hidden>
    <td colSpan={width} style={{ height, padding: 0, border: 0 }} />
  </tr>
);

function Head<Row>({
  columns,
  rows,
  keyOf,
  sorting,
  onSort,
  sortedElsewhere = [],
  chosen,
  onChoose,
}: DataTableProps<Row>) {
  const words = useWords(partWords);
  return (
    <thead className="utrecht-table__header">
      <tr className="utrecht-table__row">
        {chosen && onChoose && (
          <th scope="col" className="utrecht-table__header-cell zp-table__choice">
            <input
              type="checkbox"
              className="utrecht-checkbox utrecht-checkbox--html-input"
              aria-label={words.selectAll}
              checked={rows.length > 0 && rows.every((row) => chosen.has(keyOf(row)))}
              onChange={(event) => onChoose(new Set(event.target.checked ? rows.map(keyOf) : []))}
            />
          </th>
        )}
        {columns.map((column) => {
          const canSort = onSort && (column.sortValue || sortedElsewhere.includes(column.key));
          const isSorted = sorting?.key === column.key;
          return (
            <th
              key={column.key}
              scope="col"
              className={`utrecht-table__header-cell ${column.numeric ? 'utrecht-table__header-cell--numeric-column' : ''} ${classesOf(column)}`}
              aria-sort={isSorted ? (sorting.descending ? 'descending' : 'ascending') : undefined}
            >
              {canSort ? (
                <button
                  type="button"
                  className="zp-table__sort"
                  title={words.sort(column.title)}
                  onClick={() => onSort({ key: column.key, descending: isSorted && !sorting.descending })}
                >
                  {column.title}
                  <SortSign sorting={isSorted ? sorting : undefined} />
                </button>
              ) : (
                column.title
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function SortSign({ sorting }: { sorting: Sorting | undefined }) {
  const Icon = !sorting ? ChevronsUpDown : sorting.descending ? ChevronDown : ChevronUp;
  return <Icon size={14} aria-hidden />;
}

function ChoiceCell({
  name,
  isChosen,
  onChange,
}: {
  name: string;
  isChosen: boolean;
  onChange: (isChosen: boolean) => void;
}) {
  const words = useWords(partWords);
  return (
    <td className="utrecht-table__cell zp-table__choice">
      <input
        type="checkbox"
        className="utrecht-checkbox utrecht-checkbox--html-input"
        aria-label={words.select(name)}
        checked={isChosen}
        onChange={(event) => onChange(event.target.checked)}
      />
    </td>
  );
}

function withChoice(chosen: ReadonlySet<string>, key: string, isChosen: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  if (isChosen) next.add(key);
  else next.delete(key);
  return next;
}

const DIRECTIONS: Readonly<Record<string, 'nextElementSibling' | 'previousElementSibling'>> = {
  ArrowDown: 'nextElementSibling',
  ArrowUp: 'previousElementSibling',
};

/** From a link or box in a row, the arrow keys go to the same place in the row above or below. */
function moveByArrows(event: KeyboardEvent<HTMLTableElement>): void {
  const direction = DIRECTIONS[event.key];
  const target = event.target;
  if (!direction || !(target instanceof HTMLElement)) return;
  const cell = target.closest('td');
  const row = cell?.closest('tr')?.[direction];
  if (!cell || !row) return;
  const same = row.children[(cell as HTMLTableCellElement).cellIndex];
  const next =
    same?.querySelector<HTMLElement>('a, button, input') ?? row.querySelector<HTMLElement>('a, button');
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
