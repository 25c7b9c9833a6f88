import type { ReactNode } from 'react';
import type { Paged } from '../api/paged.ts';
import { useWords } from '../language/language.tsx';
import { Button } from './button.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { ErrorPanel } from './error-panel.tsx';
import { Loading } from './loading.tsx';
import { partWords } from './words.ts';

interface PagedTableProps<Row> {
  caption: string;
  paged: Paged<Row>;
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  empty: ReactNode;
}

/** A table of a list that is read page by page: more is read by its button, and at the end of a long one by itself. */
export function PagedTable<Row>({ caption, paged, columns, keyOf, empty }: PagedTableProps<Row>) {
  const words = useWords(partWords);
  if (paged.isPending) return <Loading />;
  const { error, rows, hasMore, isReadingMore, readMore, readAgain } = paged;
  return (
    <>
      {error ? <ErrorPanel error={error} onRetry={readAgain} /> : null}
      {(rows.length > 0 || !error) && (
        <DataTable
          caption={caption}
          rows={rows}
          columns={columns}
          keyOf={keyOf}
          onEnd={readMore}
          empty={empty}
        />
      )}
      {hasMore && (
        <div>
          <Button busy={isReadingMore} onClick={readMore}>
            {words.more}
          </Button>
        </div>
      )}
    </>
  );
}
