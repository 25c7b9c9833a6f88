import type { RenditionInput } from '../rendition.ts';

type Language = RenditionInput['language'];

/** Formatters cost more to make than to use. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** A time as its ISO 8601 text says it, in the zone written there, with that zone beside it. */
export function writtenTime(iso: string, language: Language): string {
  const zone = /([+-]\d{2}:\d{2})$/.exec(iso)?.[1] ?? '+00:00';
  return formatted(iso, language, zone);
}

/** A time in a zone by name, such as 'Europe/Amsterdam', with its distance from UTC beside it. */
export function timeIn(iso: string, language: Language, zone: string): string {
  return formatted(iso, language, zone);
}

/** A date, or a date and time, of no zone as it is written. */
export function localTime(iso: string, language: Language): string {
  const written = formatted(iso.includes('T') ? `${iso}Z` : iso, language, 'UTC');
  return written.replace(iso.includes('T') ? / \([^)]*\)$/ : /, [^,]*$/, '');
}

function formatted(iso: string, language: Language, timeZone: string): string {
  const key = `${language} ${timeZone}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
      timeZoneName: 'longOffset',
    });
    formatters.set(key, formatter);
  }
  const parts = new Map(formatter.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const offset = part('timeZoneName').replace('GMT', 'UTC');
  const date = `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`;
  return `${date}, ${part('hour')}:${part('minute')} (${offset})`;
}

/** Octets in the unit that suits them, such as `1,4 MB`; units of 1000. */
export function writtenSize(octets: number, language: Language): string {
  const units = ['bytes', 'kB', 'MB', 'GB'];
  let value = octets;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 99.5 ? 0 : 1;
  const written = value.toFixed(digits);
  return `${language === 'nl' ? written.replace('.', ',') : written} ${units[unit]}`;
}
