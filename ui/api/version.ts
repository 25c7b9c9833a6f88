import { useQuery } from '@tanstack/react-query';

interface Answer<Data> {
  data?: Data;
  response: Response;
}

/** A resource as it was read to be changed, and which version of it that is. */
export interface Version<Data> {
  data: Data;
  /** Of the answer; null where a proxy has taken it away. */
  etag: string | null;
  /** When the server answered, to the second; null where it does not say. */
  readAt: Date | null;
  /** Under which it is kept. */
  key: readonly string[];
  /** Reads it as it is by then. */
  readNow(): Promise<Version<Data>>;
}

/** The header of a change that says which version it was made from. */
export type Match = { 'if-match'?: string };

/** What a change of this version says of it (RFC 9110, 13.1.1). @param version null: of something new. */
export const matchOf = (version: Version<unknown> | null): Match =>
  version?.etag ? { 'if-match': version.etag } : {};

/** The key of what is read to be changed: apart from what is shown, which is read anew all the time. */
export const toChangeKey = (key: readonly string[]): string[] => ['to-change', ...key];

/**
 * A resource that is being changed. It is read once: what is being typed is not overwritten.
 *
 * @param key of the resource among what is read, such as `['profiles', id]`.
 * @param read asks the API, and hands out the whole answer.
 */
export const useToChange = <Data>(key: readonly string[], read: () => Promise<Answer<Data>>) =>
  useQuery({
    queryKey: toChangeKey(key),
    queryFn: () => readVersion(toChangeKey(key), read),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    structuralSharing: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });

async function readVersion<Data>(
  key: readonly string[],
  read: () => Promise<Answer<Data>>,
): Promise<Version<Data>> {
  const { data, response } = await read();
  const date = response.headers.get('date');
  return {
    data: data as Data,
    etag: response.headers.get('etag'),
    readAt: date === null ? null : new Date(date),
    key,
    readNow: () => readVersion(key, read),
  };
}
