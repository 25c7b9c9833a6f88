import { readFileSync } from 'node:fs';
import path from 'node:path';
import { api } from './config/api.ts';
import { checks } from './config/checks.ts';
import { installation } from './config/installation.ts';
import { parsing } from './config/parsing.ts';
import { receiving } from './config/receiving.ts';
import { rendering } from './config/rendering.ts';
import { retention } from './config/retention.ts';
import type { Setting, Values } from './config/setting.ts';
import { singleSignOn } from './config/single-sign-on.ts';
import { tokens } from './config/tokens.ts';
import { tracing } from './config/tracing.ts';
import { work } from './config/work.ts';
import { ZaakpostError } from './errors.ts';
import './validation-messages.ts';

const plain = {
  ...installation,
  ...checks,
  ...receiving,
  ...api,
  ...singleSignOn,
  ...tokens,
  ...work,
  ...tracing,
  ...rendering,
};

/**
 * Every key of the environment that Zaakpost reads. `docs/configuration.md` is tested against it.
 * A key ending in _FILE names a file that holds the value (for secrets).
 */
export const SETTINGS: readonly Setting[] = Object.values({ ...plain, ...parsing, ...retention });

/** Names in `Config` of those whose values are shown nowhere. */
export const SECRETS: ReadonlySet<string> = new Set(
  Object.entries<Setting>(plain)
    .filter(([, { isSecret }]) => isSecret)
    .map(([name]) => name),
);

/** Validated, frozen settings. */
export interface Config extends Values<typeof plain> {
  readonly parse: Values<typeof parsing>;
  readonly retention: RetentionDays;
}

export type RetentionDays = Values<typeof retention>;

type Environment = Record<string, string | undefined>;

/**
 * Reads the environment into a frozen `Config`.
 *
 * @throws ZaakpostError CONFIG_INVALID naming every key that is wrong, and every unknown key that begins with `ZAAKPOST_`.
 */
export function readConfig(environment: Environment = process.env): Config {
  const problems = unknownKeys(environment);
  const read = <G extends Record<string, Setting>>(group: G) => readGroup(group, environment, problems);
  const values = read(plain);
  const config = { ...values, parse: read(parsing), retention: read(retention) };
  if (problems.length > 0) throw new ZaakpostError('CONFIG_INVALID', { detail: problems.join('\n') });
  return Object.freeze({ ...config, dataFolder: path.resolve(config.dataFolder) });
}

function readGroup<G extends Record<string, Setting>>(
  group: G,
  environment: Environment,
  problems: string[],
): Values<G> {
  const values = Object.entries(group).map(([name, { key, schema }]) => {
    const result = schema.safeParse(rawValue(environment, key, problems));
    if (!result.success)
      problems.push(`${key}: ${result.error.issues.map((issue) => issue.message).join('; ')}`);
    return [name, result.data];
  });
  return Object.freeze(Object.fromEntries(values)) as Values<G>;
}

function rawValue(environment: Environment, key: string, problems: string[]): string | undefined {
  const file = environment[`${key}_FILE`];
  if (!file) return environment[key] || undefined;
  if (environment[key]) problems.push(`${key}: set it or ${key}_FILE, not both`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    problems.push(`${key}_FILE: cannot read ${file} (${(error as NodeJS.ErrnoException).code})`);
    return undefined;
  }
}

function unknownKeys(environment: Environment): string[] {
  const known = new Set<string>(SETTINGS.flatMap(({ key }) => [key, `${key}_FILE`]));
  return Object.keys(environment)
    .filter((key) => key.startsWith('ZAAKPOST_') && !known.has(key))
    .map((key) => `${key}: no such key; docs/configuration.md lists them all`);
}
