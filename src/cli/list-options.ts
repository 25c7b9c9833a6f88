import { type Command, Option } from 'commander';
import { type ShortList, type Sort, sorted } from '../store/sorted.ts';
import { date } from './date-option.ts';
import { positive } from './number-option.ts';

/** Adds `--sort`, as the API has it. @param usual how it is sorted where nothing is asked for. */
export const sortOption = (verb: Command, fields: readonly string[], usual: string): Command =>
  verb.addOption(
    new Option('--sort <field>', 'what they are sorted by; a minus before it turns the order round')
      .choices(fields.flatMap((field) => [field, `-${field}`]))
      .default(usual),
  );

/**
 * Adds `--sort` and `--limit` of a list that grows, and the range of time that it is of.
 *
 * @param time what it is sorted by where nothing is asked for, the newest first.
 * @param others what it can be sorted by beside that.
 */
export const longListOptions = (verb: Command, time: string, ...others: readonly string[]): Command =>
  sortOption(verb, [time, ...others], `-${time}`)
    .option('--from <date>', 'only of then or later', date)
    .option('--before <date>', 'only of before then', date)
    .option('--limit <number>', 'the most to list', positive, 50);

/** What they come to. */
export interface LongListOptions {
  sort: string;
  from?: Date;
  before?: Date;
  limit: number;
}

/** Adds `--search`, `--sort` and `--limit` of a list that is short. @param where people look. */
export const shortListOptions = <Row, Field extends string, Filter extends object>(
  verb: Command,
  { keys }: ShortList<Row, Field, Filter>,
  usual: Sort<NoInfer<Field>>,
  where: string,
): Command =>
  sortOption(verb, Object.keys(keys), usual)
    .option('--search <text>', `only those with this in ${where}`)
    .option('--limit <number>', 'the most to list', positive);

/** What they come to, beside the filters of the list. */
export interface ShortListOptions<Field extends string> {
  sort: Sort<Field>;
  limit?: number;
  search?: string;
}

/** The rows that are asked for, in the order that is asked for. */
export const chosen = <Row, Field extends string, Filter extends object>(
  rows: readonly Row[],
  { fits, keys, idOf }: ShortList<Row, Field, Filter>,
  asked: ShortListOptions<Field> & NoInfer<Filter>,
): Row[] =>
  sorted(
    rows.filter((row) => fits(row, asked)),
    asked.sort,
    keys,
    idOf,
  ).slice(0, asked.limit);
