import type { MailResolver } from '../authentication/resolver.ts';

/** What DNS has of a name: the texts of a TXT record joined; none where the name or the type is not there. */
export interface Lookup {
  texts(name: string): Promise<string[]>;
  exchanges(name: string): Promise<string[]>;
}

/** DNS did not say whether there is something. */
export class NotAnswered extends Error {}

const NOT_THERE: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'ENODATA', 'NOTFOUND', 'NODATA']);

/** Asks with a resolver that bounds how much and how long. */
export function lookupBy({ resolve }: Pick<MailResolver, 'resolve'>): Lookup {
  const ask = async (name: string, type: string): Promise<unknown[]> => {
    try {
      return (await resolve(name, type)) as unknown[];
    } catch (error) {
      if (NOT_THERE.has((error as NodeJS.ErrnoException).code)) return [];
      throw new NotAnswered(name, { cause: error });
    }
  };
  return {
    texts: async (name) => {
      const records = (await ask(name, 'TXT')) as string[][];
      return records.map((strings) => strings.join(''));
    },
    exchanges: async (name) => {
      const records = (await ask(name, 'MX')) as { exchange: string }[];
      return records.map(({ exchange }) => exchange.toLowerCase().replace(/\.$/, ''));
    },
  };
}
