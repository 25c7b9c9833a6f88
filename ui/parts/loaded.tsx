import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorPanel } from './error-panel.tsx';
import { Loading } from './loading.tsx';

interface LoadedProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/** What was read, once it is there; what was read before stays in sight with the error above it when it cannot be read again. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const { data, error, isPending, refetch } = query;
  if (isPending) return <Loading />;
  return (
    <>
      {error && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {data !== undefined && children(data)}
    </>
  );
}
