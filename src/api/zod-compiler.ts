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
    const result = schema.safeParse(value);
    if (result.success) return { value: result.data };
    return { error: new InvalidRequest(result.error.issues.flatMap((issue) => described(issue, httpPart))) };
  };

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
