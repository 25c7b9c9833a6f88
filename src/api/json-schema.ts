import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Direction = 'input' | 'output';

const DEFINITIONS = '#/$defs/';
const COMPONENTS = '#/components/schemas/';

/**
 * Turns zod schemas into JSON Schema 2020-12, as OpenAPI 3.1 has it. A schema with an id (`.meta({ id })`) becomes a component that
 * others refer to.
 */
export class JsonSchemas {
  readonly #components = new Map<string, JsonSchema>();

  /** A schema for use in a document: a reference where it has an id, else as it is. */
  reference(schema: z.ZodType, direction: Direction): JsonSchema {
    const { $schema: _dialect, $defs = {}, ...root } = convert(schema, direction);
    for (const [id, component] of Object.entries($defs)) this.#define(id, component);
    return root;
  }

  /** The schema of an object in full, for reading its properties. */
  inline(schema: z.ZodType, direction: Direction): JsonSchema {
    const root = this.reference(schema, direction);
    const id = root.$ref?.slice(COMPONENTS.length);
    return (id === undefined ? undefined : this.#components.get(id)) ?? root;
  }

  /** All components so far, by id in alphabetical order. */
  toJSON(): Record<string, JsonSchema> {
    return Object.fromEntries([...this.#components].sort(([a], [b]) => a.localeCompare(b)));
  }

  #define(id: string, component: JsonSchema): void {
    const known = this.#components.get(id);
    if (known && JSON.stringify(known) !== JSON.stringify(component))
      throw new Error(`two schemas are called ${id}, or it is not the same as input and as output`);
    this.#components.set(id, component);
  }
}

function convert(schema: z.ZodType, direction: Direction): JsonSchema {
  const converted = z.toJSONSchema(schema, {
    io: direction,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { type } = zodSchema._zod.def;
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern; // says it again, at length
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
      // an answer may get more fields later: clients must not refuse what they do not know
      if (type === 'object' && direction === 'output') delete jsonSchema.additionalProperties;
    },
  });
  return moved(converted);
}

/** The same, with references to where OpenAPI keeps schemas. */
function moved(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? value.replace(DEFINITIONS, COMPONENTS) : value,
  );
  return JSON.parse(text) as JsonSchema;
}
