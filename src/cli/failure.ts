import { CommanderError } from 'commander';
import type { z } from 'zod';
import { asZaakpostError, type ZaakpostError } from '../errors.ts';
import { databaseError } from '../store/database.ts';

/** How the command ends: 0 done, 1 failed, 2 asked for in a wrong way. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** The command was asked for in a way that cannot be: what is wrong, line by line. */
export class UsageError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('; '));
    this.name = 'UsageError';
    this.lines = lines;
  }
}

/** What is told of a failure. */
export interface Failure {
  exitCode: number;
  code: string;
  message: string;
  /** What was wrong with what, a line each. */
  lines: readonly string[];
  /** Commander has said it to people already. */
  told: boolean;
}

/** Describes anything that a verb threw; with the exit code 0 where commander was only asked for help. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CommanderError) return failureOfCommander(error);
  if (error instanceof UsageError) return usageFailure(error.lines, false);
  const known = asZaakpostError(databaseError(error));
  return {
    exitCode: known.code === 'BAD_REQUEST' ? EXIT.usage : EXIT.failed,
    code: known.code,
    message: known.message,
    lines: detailLines(known),
    told: false,
  };
}

function failureOfCommander({ exitCode, message }: CommanderError): Failure {
  const failure = usageFailure([message.replace(/^error: /, '')], true);
  return exitCode === 0 ? { ...failure, exitCode: EXIT.done } : failure;
}

const usageFailure = (lines: readonly string[], told: boolean): Failure => ({
  exitCode: EXIT.usage,
  code: 'USAGE',
  message: 'This cannot be done as asked.',
  lines,
  told,
});

/** The failure in a line; where several things are wrong, each on a line below it. */
export function formatFailure({ code, message, lines }: Failure): string {
  const head = `zaakpost: ${code}: ${message}`;
  if (lines.length === 1) return `${head} (${lines[0]})`;
  return [head, ...lines.map((line) => `  ${line}`)].join('\n');
}

const detailLines = ({ detail }: ZaakpostError): string[] => detail?.split('\n').filter(Boolean) ?? [];

/**
 * Checks what was given on the command line.
 *
 * @param schema its keys are the options' names in camel case.
 * @param names of those that are called otherwise there: `{ name: '<name>' }`.
 * @throws UsageError naming each that is wrong.
 */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
  names: Readonly<Record<string, string>> = {},
): z.output<Schema> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path: [name = '', ...rest], message }) => {
    const shown = names[String(name)] ?? optionName(String(name));
    return `${[shown, ...placeIn((given as Record<PropertyKey, unknown>)[name], rest)].join(' ')}: ${message}`;
  });
  throw new UsageError(lines);
}

/** Where in an option's value something is wrong: of an option that was repeated, which of its values. */
function placeIn(value: unknown, place: readonly PropertyKey[]): string[] {
  const [index, ...deeper] = place;
  const one = Array.isArray(value) && typeof index === 'number' ? (value[index] as unknown) : undefined;
  return typeof one === 'string' && deeper.length === 0 ? [one] : place.map(String);
}

/** `afterAccept` → `--after-accept` */
const optionName = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
