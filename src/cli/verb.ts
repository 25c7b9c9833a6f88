import type { Command } from 'commander';
import { type App, openApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import { asZaakpostError } from '../errors.ts';
import { databaseError } from '../store/database.ts';
import { auditVerb } from './audit-verb.ts';
import { Screen } from './screen.ts';

/** Adds a verb, which can answer in JSON. */
export const addVerb = (parent: Command, usage: string, description: string): Command =>
  parent.command(usage).description(description).option('--json', 'answer in JSON');

/**
 * The action of a verb that needs no application.
 *
 * @param work is given what commander gives: the verb's arguments, and last its options.
 */
export const action =
  <Given extends unknown[]>(work: (screen: Screen, ...given: Given) => Promise<void>) =>
  (...all: unknown[]): Promise<void> =>
    work(screenOf(verbOf(all)), ...(all.slice(0, -1) as Given));

/**
 * The action of a verb that works on the open application: on the database that runs, or is started for it.
 *
 * @param work is given what commander gives, as with `action`.
 */
export const onApp = <Given extends unknown[]>(
  work: (app: App, screen: Screen, ...given: Given) => Promise<void>,
) =>
  onInput<Given, Given>(
    (...given) => given,
    (app, screen, given) => work(app, screen, ...given),
  );

/**
 * The action of a verb whose arguments are to be checked before the application is opened for them.
 *
 * @param prepare makes the input of what commander gives. @throws UsageError
 * @param work is done with the input.
 */
export const onInput =
  <Given extends unknown[], Input>(
    prepare: (...given: Given) => Input | Promise<Input>,
    work: (app: App, screen: Screen, input: Input) => Promise<void>,
  ) =>
  async (...all: unknown[]): Promise<void> => {
    const verb = verbOf(all);
    const input = await prepare(...(all.slice(0, -1) as Given));
    await withApp(verb, (app) => work(app, screenOf(verb), input));
  };

/** Opens the application for the work of a verb, records it, and closes the application again. */
async function withApp(verb: Command, work: (app: App) => Promise<void>): Promise<void> {
  const app = await openApp(quiet(readConfig()));
  try {
    await work(app);
    await auditVerb(app, verb, undefined);
  } catch (error) {
    if (asZaakpostError(databaseError(error)).code === 'UNKNOWN') app.log.error({ err: error }, 'unforeseen');
    // What it failed of is told, also where the database that would record it is what is away.
    await auditVerb(app, verb, error).catch(() => undefined);
    throw error;
  } finally {
    await app.close();
  }
}

/** The verb itself is the last that commander gives. */
const verbOf = (given: readonly unknown[]): Command => given.at(-1) as Command;

const screenOf = (verb: Command): Screen => new Screen(verb.opts<{ json?: boolean }>().json === true);

/** A verb says by itself what it does: the log is for what goes wrong beside it, unless more of it is asked for. */
const quiet = (config: Config): Config =>
  config.logLevel === 'info' ? { ...config, logLevel: 'warn' } : config;
