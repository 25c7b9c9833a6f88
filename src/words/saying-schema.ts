import { z } from 'zod';
import type { SaidValue, Saying } from './saying.ts';

const said: z.ZodType<SaidValue> = z.lazy(() =>
  z.union([z.string(), z.array(z.string()), saying, z.array(saying)]),
);

/** What is said, as it is stored and given to programs. */
export const saying: z.ZodType<Saying> = z
  .object({
    code: z.string().describe('What is said.'),
    values: z.record(z.string(), said).describe('What it speaks of: words, or what is said of them.'),
  })
  .meta({ id: 'Saying', description: 'A sentence or some words, for programs: texts are made from it.' });
