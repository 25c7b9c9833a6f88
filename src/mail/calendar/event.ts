import { type ContentLine, contentLines, textValue } from './content-lines.ts';

/** An event that a mail tells of (RFC 5545, 3.6.1), as far as its reader wants to know at once. */
export interface CalendarEvent {
  /** The part that it stands in. */
  partId: string;
  /** What the mail wants of its reader (RFC 5546, 1.4), such as REQUEST, CANCEL or REPLY; null where it does not say. */
  method: string | null;
  summary: string | null;
  start: CalendarTime | null;
  end: CalendarTime | null;
  location: string | null;
  organizer: CalendarPerson | null;
  attendees: CalendarPerson[];
  /** As RFC 5545, 3.3.10 writes it; null: once. */
  recurrence: string | null;
}

export interface CalendarTime {
  /** ISO 8601 without a zone: a date for whole days, else date and time. */
  at: string;
  /** 'UTC', or what the sender calls the zone; null: the local one. */
  zone: string | null;
}

export interface CalendarPerson {
  name: string | null;
  email: string;
  /** Of an attendee (RFC 5545, 3.2.12), such as ACCEPTED; null where none is given. */
  status: string | null;
}

const MOST_EVENTS = 10;
const MOST_ATTENDEES = 100;
const LONGEST_TEXT = 500;

/**
 * The events of a calendar, at most ten. Tolerant: a line that is none is passed over.
 *
 * @returns null where the text is no calendar.
 */
export function calendarEvents(calendar: string, partId: string): CalendarEvent[] | null {
  const lines = contentLines(calendar);
  if (!lines.some(({ name, value }) => name === 'BEGIN' && /^VCALENDAR$/i.test(value.trim()))) return null;
  const method =
    lines
      .find(({ name }) => name === 'METHOD')
      ?.value.trim()
      .toUpperCase() ?? null;
  return eventLines(lines).map((own) => eventOf(own, method && bounded(method), partId));
}

/** The lines of each event, without those of what it holds, such as alarms. */
function eventLines(lines: ContentLine[]): ContentLine[][] {
  const events: ContentLine[][] = [];
  const open: string[] = [];
  for (const line of lines) {
    const component = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN') {
      open.push(component);
      if (component !== 'VEVENT') continue;
      if (events.length === MOST_EVENTS) break;
      events.push([]);
    } else if (line.name === 'END') open.splice(Math.max(0, open.lastIndexOf(component)));
    else if (open.at(-1) === 'VEVENT') events.at(-1)?.push(line);
  }
  return events;
}

function eventOf(lines: ContentLine[], method: string | null, partId: string): CalendarEvent {
  const line = (name: string) => lines.find((one) => one.name === name);
  const text = (name: string) => bounded(textValue(line(name)?.value ?? '')) || null;
  const start = timeOf(line('DTSTART'));
  const organizer = line('ORGANIZER');
  return {
    partId,
    method,
    summary: text('SUMMARY'),
    start,
    end: timeOf(line('DTEND')) ?? after(start, line('DURATION')?.value),
    location: text('LOCATION'),
    organizer: organizer ? personOf(organizer) : null,
    attendees: lines
      .filter(({ name }) => name === 'ATTENDEE')
      .slice(0, MOST_ATTENDEES)
      .map(personOf),
    recurrence: bounded(line('RRULE')?.value ?? '') || null,
  };
}

/** A date or date-time (RFC 5545, 3.3.4 and 3.3.5); null where it is none. */
function timeOf(line: ContentLine | undefined): CalendarTime | null {
  const [, year, month, day, hour, minute, second, utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/.exec(line?.value.trim() ?? '') ?? [];
  if (!line || year === undefined) return null;
  const date = `${year}-${month}-${day}`;
  const at = hour === undefined ? date : `${date}T${hour}:${minute}:${second ?? '00'}`;
  if (Number.isNaN(Date.parse(`${at}${hour === undefined ? '' : 'Z'}`))) return null;
  const zone = line.parameters.get('TZID');
  return { at, zone: utc ? 'UTC' : zone && hour !== undefined ? bounded(zone) : null };
}

/** A moment some duration (RFC 5545, 3.3.6) after another. */
function after(start: CalendarTime | null, duration: string | undefined): CalendarTime | null {
  const [found, weeks, days, hours, minutes, seconds] =
    /^\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,5})S)?)?$/.exec(
      duration?.trim() ?? '',
    ) ?? [];
  if (!start || found === undefined) return null;
  const number = (digits: string | undefined) => Number(digits ?? 0);
  const wholeDays = number(weeks) * 7 + number(days);
  const total = ((wholeDays * 24 + number(hours)) * 60 + number(minutes)) * 60 + number(seconds);
  const isDate = !start.at.includes('T');
  const end = new Date(Date.parse(isDate ? start.at : `${start.at}Z`) + total * 1000).toISOString();
  return { at: isDate ? end.slice(0, 10) : end.slice(0, 19), zone: start.zone };
}

function personOf({ parameters, value }: ContentLine): CalendarPerson {
  const email = bounded(value.replace(/^mailto:/i, '').trim());
  const status = parameters.get('PARTSTAT');
  return {
    name: bounded(parameters.get('CN') ?? '') || null,
    email,
    status: status ? bounded(status).toUpperCase() : null,
  };
}

/** Text that is fit to be stored and bearable to read. */
function bounded(text: string): string {
  return text
    .replace(/[^\P{Cc}\n]/gu, '\uFFFD')
    .slice(0, LONGEST_TEXT)
    .trim()
    .toWellFormed();
}
