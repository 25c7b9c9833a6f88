import type { CalendarEvent, CalendarPerson, CalendarTime } from '../../mail/calendar/event.ts';
import { type Block, spaced } from '../layout/box.ts';
import type { RenditionInput } from '../rendition.ts';
import { EVENT_WORDS, type EventWords } from './event-words.ts';
import { localTime, timeIn } from './figures.ts';
import { fieldTable, line } from './head.ts';
import { PALE, SECTION } from './type-scale.ts';

/** Times in UTC are told in the zone of those we work for. */
const HOME_ZONE = 'Europe/Amsterdam';

const MOST_NAMES = 20;

/** The events that the mail tells of, before its body: what is asked, when and where, and who is to come. */
export function eventBlocks({ parsed, language }: RenditionInput): Block[] {
  if (parsed.events.length === 0) return [];
  const events = parsed.events.flatMap((event) => eventBlock(event, language));
  return [...events, { kind: 'rule', frame: spaced(10, 14), color: PALE, thickness: 0.8 }];
}

function eventBlock(event: CalendarEvent, language: RenditionInput['language']): Block[] {
  const words = EVENT_WORDS[language];
  const asked = event.method === null ? undefined : words.methods[event.method];
  const title = [asked ?? words.event, event.summary].filter((one) => one).join(': ');
  const names = event.attendees.slice(0, MOST_NAMES).map((one) => personOf(one, words));
  if (event.attendees.length > MOST_NAMES) names.push(words.more(event.attendees.length - MOST_NAMES));
  const table = fieldTable([
    [words.start, event.start ? timeOf(event.start, language) : ''],
    [words.end, event.end ? timeOf(event.end, language) : ''],
    [words.repeats, event.recurrence ? recurrenceOf(event.recurrence, language) : ''],
    [words.place, event.location?.replaceAll('\n', ', ') ?? ''],
    [words.organizer, event.organizer ? personOf(event.organizer, words) : ''],
    [words.attendees, names.join(', ')],
  ]);
  return [line('H2', title, SECTION, 4, 4), table];
}

function timeOf({ at, zone }: CalendarTime, language: RenditionInput['language']): string {
  if (zone === 'UTC') return timeIn(`${at}Z`, language, HOME_ZONE);
  return `${localTime(at, language)}${zone === null ? '' : ` (${zone})`}`;
}

/** A rule in words, as far as they go; on which days is left to the calendar. Another rule is given as it is. */
function recurrenceOf(rule: string, language: RenditionInput['language']): string {
  const words = EVENT_WORDS[language];
  const value = (name: string) => new RegExp(`(?:^|;)${name}=([^;]*)`, 'i').exec(rule)?.[1];
  const frequency = words.frequencies[value('FREQ')?.toUpperCase() ?? ''];
  if (!frequency) return rule;
  const interval = Number(value('INTERVAL') ?? 1);
  const count = Number(value('COUNT') ?? 0);
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/.exec(value('UNTIL') ?? '') ?? [];
  const until = year === undefined ? '' : `${year}-${month}-${day}`;
  return [
    interval > 1 ? words.everyOther(interval, frequency.unit) : frequency.each,
    count > 0 ? words.times(count) : '',
    Number.isNaN(Date.parse(until)) ? '' : words.until(localTime(until, language)),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function personOf({ name, email, status }: CalendarPerson, words: EventWords): string {
  const who = name === null || name === email ? email : `${name} <${email}>`;
  const said = status === null ? undefined : words.attendance[status];
  return said === undefined ? who : `${who} (${said})`;
}
