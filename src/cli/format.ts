/** A moment in local time, to the second, in ISO order; null: a hyphen. */
export const moment = (date: Date | null): string => (date ? date.toLocaleString('sv-SE') : '-');

/** A moment in local time, to the minute. */
export const minute = (date: Date): string => moment(date).slice(0, -3);

/** How many of something: `1 page`, `2 pages`. */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** Octets in a unit that keeps the number short. */
export function octets(count: number): string {
  const step = count < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(count) / 3));
  const number = count / 1000 ** step;
  return `${step === 0 || number >= 100 ? Math.round(number) : number.toFixed(1)} ${UNITS[step]}`;
}
