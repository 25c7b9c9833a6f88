import type {
  FastifyPluginAsync,
  FastifySchemaCompiler,
  FastifyTypeProvider,
  RawServerDefault,
} from 'fastify';
import type { FastifySerializerCompiler } from 'fastify/types/schema.js';
import { z } from 'zod';
import { ZaakpostError } from '../errors.ts';

/** Gives handlers the types of their zod schemas. */
export interface ZodTypes extends FastifyTypeProvider {
  validator: this['schema'] extends z.ZodType ? z.output<this['schema']> : unknown;
  serializer: this['schema'] extends z.ZodType ? z.output<this['schema']> : unknown;
}

/** The routes of one resource. */
export type Resource = FastifyPluginAsync<Record<never, never>, RawServerDefault, ZodTypes>;

/** One thing that is wrong with a request. */
export interface FieldProblem {
  /** JSON Pointer (RFC 6901) to the value, after the part of the request: `body/attributes/0/name`. */
  field: string;
  message: string;
}

/** A request that its schema refuses, field by field. */
export class InvalidRequest extends ZaakpostError {
  readonly fields: FieldProblem[];

  constructor(fields: FieldProblem[]) {
    super('BAD_REQUEST', { detail: fields.map(({ field, message }) => `${field}: ${message}`).join('; ') });
    this.fields = fields;
  }
}

/** Checks each part of a request (body, query, path) against its zod schema. */
export const validate: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (value) => {
    const unwritable = unwritableIn(value);
    if (unwritable) return { error: new InvalidRequest([described(unwritable, httpPart)].flat()) };
    const result = schema.safeParse(value);
    if (result.success) return { value: result.data };
    return { error: new InvalidRequest(result.error.issues.flatMap((issue) => described(issue, httpPart))) };
  };

/** U+0000 can be stored in no text of PostgreSQL (and half a character in none at all), and no person writes it. */
const UNWRITABLE = /\0|\p{Surrogate}/u;

/** No request needs more levels; reading deeper ones would use the stack up. */
const DEEPEST = 50;

/** What of a request can be stored nowhere, a text or the name of a field; undefined where there is none. */
function unwritableIn(value: unknown, path: PropertyKey[] = []): z.core.$ZodIssue | undefined {
  if (typeof value === 'string' && UNWRITABLE.test(value))
    return { code: 'custom', path, input: value, message: 'must not hold U+0000 or half a character' };
  if (typeof value !== 'object' || value === null || isFile(value)) return undefined;
  if (path.length >= DEEPEST) return { code: 'custom', path, input: value, message: 'is nested too deep' };
  for (const [name, inner] of Object.entries(value)) {
    const found = unwritableIn(name, path) ?? unwritableIn(inner, [...path, name]);
    if (found) return found;
  }
  return undefined;
}

/** A file that is sent, which is a stream, is no text. */
const isFile = (value: object): boolean => typeof (value as { pipe?: unknown }).pipe === 'function';

function described(issue: z.core.$ZodIssue, part = 'request'): FieldProblem[] {
  const place = [part === 'querystring' ? 'query' : part, ...issue.path.map(pointerToken)];
  if (issue.code !== 'unrecognized_keys') return [{ field: place.join('/'), message: issue.message }];
  return issue.keys.map((key) => ({
    field: [...place, pointerToken(key)].join('/'),
    message: 'There is no such field',
  }));
}

const pointerToken = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');

/** Writes an answer by its zod schema: what the schema does not name is left out, what does not fit it is our error. */
export const serialise: FastifySerializerCompiler<z.ZodType> = ({ schema }) => {
  return (value) => JSON.stringify(z.encode(schema, value));
};
