/** A Date field, read. */
export interface ParsedDate {
  /** ISO 8601 with the zone as it was written, such as '2024-03-05T10:11:12+01:00'; null where unreadable. */
  iso: string | null;
  problem: 'date-repaired' | 'date-unreadable' | null;
}

/** English, and where they differ Dutch, by their first three letters. */
const MONTHS = new Map(
  Object.entries({
    jan: 1,
    feb: 2,
    mar: 3,
    mrt: 3,
    maa: 3,
    apr: 4,
    may: 5,
    mei: 5,
    jun: 6,
    jul: 7,
    aug: 8,
    sep: 9,
    oct: 10,
    okt: 10,
    nov: 11,
    dec: 12,
  }),
);

/** RFC 5322, 4.3, in minutes east of Greenwich. Military letters are not known to mean anything: +0000. */
const ZONES = new Map(
  Object.entries({
    ut: 0,
    utc: 0,
    gmt: 0,
    z: 0,
    est: -300,
    edt: -240,
    cst: -360,
    cdt: -300,
    mst: -420,
    mdt: -360,
    pst: -480,
    pdt: -420,
    wet: 0,
    cet: 60,
    met: 60,
    cest: 120,
    mest: 120,
    eet: 120,
    eest: 180,
  }),
);

/** What PostgreSQL takes too. */
const FURTHEST_ZONE = 15 * 60 + 59;

const TIME = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d{1,2})(?:[:.](?<second>\d{1,2}))?(?:[.,]\d{1,9})?`;

/** RFC 5322, 3.3: the day of the week may be anything, and the blanks any or none. */
const STANDARD = new RegExp(
  String.raw`^(?:[^\d,]{1,20},?)?\s*(?<day>\d{1,2})[\s-]*(?<month>[a-z]{3})[a-z]*\.?,?[\s-]*(?<year>\d{2,4}),?\s+${TIME}\s*(?<zone>.*)$`,
  'i',
);

/** As RFC 5322 has it, with the zone names of its 4.3. */
const USUAL =
  /^(?:[A-Z][a-z]{2}, )?\d{1,2} (?!mrt|maa|mei|okt)[A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|UT|GMT|[ECMP][SD]T)$/i;

/** C's asctime: Tue Mar  5 10:11:12 2024, also with a zone before or after the year. */
const ASCTIME = new RegExp(
  String.raw`^(?:[a-z]{2,9},?\s+)?(?<month>[a-z]{3})[a-z]*\s+(?<day>\d{1,2}),?\s+${TIME}\s*(?<before>[a-z]{1,5}|[+-]\d{4})?\s+(?<year>\d{4})\s*(?<zone>.*)$`,
  'i',
);

/** ISO 8601. */
const ISO = new RegExp(
  String.raw`^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})[T\s]\s*${TIME}\s*(?<zone>.*)$`,
  'i',
);

interface Moment {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Minutes east of Greenwich; null where missing or not known. */
  zone: number | null;
}

/** Reads a Date field (RFC 5322, 3.3 and 4.3), and what is sent in its place. Never gives a day that does not exist. */
export function parseDate(value: string): ParsedDate {
  const text = value
    .slice(0, 200)
    .replace(/\([^()]*\)?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const found = STANDARD.exec(text) ?? ASCTIME.exec(text) ?? ISO.exec(text);
  const moment = momentOf(found?.groups ?? {});
  if (!exists(moment)) return { iso: null, problem: 'date-unreadable' };
  const isUsual = moment.zone !== null && USUAL.test(text);
  return { iso: isoOf(moment), problem: isUsual ? null : 'date-repaired' };
}

function momentOf(groups: Partial<Record<string, string>>): Moment {
  const { year = '', month = '', day, hour, minute, second, before, zone } = groups;
  return {
    year: fullYear(year),
    month: MONTHS.get(month.toLowerCase()) ?? Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    // a leap second is kept as the one before it
    second: second === '60' ? 59 : Number(second ?? 0),
    zone: zoneMinutes(before ?? zone ?? ''),
  };
}

/** RFC 5322, 4.3: two digits below 50 are of this century; three are years since 1900. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits.length === 3 ? 1900 + year : year;
}

function zoneMinutes(text: string): number | null {
  const numeric = /^(?:GMT|UTC?)?\s*([+-])(\d{1,2}):?(\d{2})\b/i.exec(text);
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
    return minutes > FURTHEST_ZONE ? null : numeric[1] === '-' ? -minutes : minutes;
  }
  const name = /^[a-z]+/i.exec(text)?.[0].toLowerCase() ?? '';
  return ZONES.get(name) ?? null;
}

function exists({ year, month, day, hour, minute, second }: Moment): boolean {
  if (year < 1900 || month < 1 || month > 12 || day < 1) return false;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day <= lastDay && hour < 24 && minute < 60 && second < 60;
}

function isoOf({ year, month, day, hour, minute, second, zone }: Moment): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const offset = Math.abs(zone ?? 0);
  const sign = (zone ?? 0) < 0 ? '-' : '+';
  const local = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
  return `${local}${sign}${two(Math.floor(offset / 60))}:${two(offset % 60)}`;
}
