import { z } from 'zod';

/** An attribute of a case type. */
export const attributeDefinition = z
  .strictObject({
    name: z
      .string()
      .regex(
        /^[a-z][a-z0-9_-]{0,39}$/i,
        'must begin with a letter and have at most 40 letters, digits, _ and -',
      )
      .describe('Name for mappings and the API.'),
    label: z.string().trim().min(1).max(100).describe('Name for people.'),
    type: z.enum(['text', 'number', 'date', 'boolean', 'email', 'postcode', 'choice']),
    required: z.boolean().default(false),
    choices: z
      .array(z.string().trim().min(1).max(200))
      .min(1)
      .max(200)
      .optional()
      .describe('What may be chosen, of type choice.'),
  })
  .refine(({ type, choices }) => (type === 'choice') === (choices !== undefined), {
    path: ['choices'],
    message: 'must be given for type choice, and for no other',
  });

export type AttributeDefinition = z.infer<typeof attributeDefinition>;

/** Values of a case by attribute name. All are text, as in ZGW (`zaakeigenschap.waarde`); the type says which form it has. */
export const attributeValues = z.record(z.string(), z.string().max(10_000));

export type AttributeValues = z.infer<typeof attributeValues>;

/** The form of a value of each type. */
const FORMS: Record<AttributeDefinition['type'], { schema: z.ZodType; form: string }> = {
  text: { schema: z.string(), form: 'text' },
  number: { schema: z.string().regex(/^-?\d+(\.\d+)?$/), form: 'a number such as 12 or -3.5' },
  date: { schema: z.iso.date(), form: 'a date such as 2026-03-02' },
  boolean: { schema: z.enum(['true', 'false']), form: 'true or false' },
  email: { schema: z.email(), form: 'an e-mail address' },
  postcode: { schema: z.string().regex(/^[1-9]\d{3} [A-Z]{2}$/), form: 'a postcode such as 1234 AB' },
  choice: { schema: z.string(), form: 'one of the choices' },
};

/** What keeps values from being those of a case type, each in a line that names the attribute; empty: nothing. */
export function attributeProblems(
  definitions: readonly AttributeDefinition[],
  values: AttributeValues,
): string[] {
  const names = new Set(definitions.map((definition) => definition.name));
  const unknown = Object.keys(values).filter((name) => !names.has(name));
  return [
    ...definitions.flatMap((definition) =>
      problemOf(definition, Object.hasOwn(values, definition.name) ? values[definition.name] : undefined),
    ),
    ...unknown.map((name) => `${name}: the case type has no such attribute`),
  ];
}

function problemOf(
  { name, type, required, choices }: AttributeDefinition,
  value: string | undefined,
): string[] {
  if (value === undefined || value === '') return required ? [`${name}: is required`] : [];
  if (choices && !choices.includes(value)) return [`${name}: must be one of ${choices.join(', ')}`];
  return FORMS[type].schema.safeParse(value).success ? [] : [`${name}: must be ${FORMS[type].form}`];
}
