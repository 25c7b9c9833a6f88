/** A property of iCalendar (RFC 5545, 3.1), unfolded. */
export interface ContentLine {
  /** In upper case. */
  name: string;
  /** Names in upper case, values without quotes. */
  parameters: Map<string, string>;
  /** Not unescaped: what it is made of depends on the property. */
  value: string;
}

const NAME = /[A-Za-z0-9-]{1,60}/y;
const PARAMETER = /;([A-Za-z0-9-]{1,60})=((?:"[^"]*"|[^";:,])*(?:,(?:"[^"]*"|[^";:,])*)*)/y;

/** The lines of a calendar that are properties; all others are passed over. */
export function contentLines(calendar: string): ContentLine[] {
  return calendar
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .flatMap((line) => parseLine(line) ?? []);
}

function parseLine(line: string): ContentLine | null {
  NAME.lastIndex = 0;
  const name = NAME.exec(line)?.[0];
  if (name === undefined) return null;
  const parameters = new Map<string, string>();
  let place = name.length;
  for (;;) {
    PARAMETER.lastIndex = place;
    const found = PARAMETER.exec(line);
    if (!found) break;
    parameters.set((found[1] ?? '').toUpperCase(), (found[2] ?? '').replaceAll('"', ''));
    place = PARAMETER.lastIndex;
  }
  if (line[place] !== ':') return null;
  return { name: name.toUpperCase(), parameters, value: line.slice(place + 1) };
}

/** Text as its reader sees it (RFC 5545, 3.3.11). */
export function textValue(value: string): string {
  return value.replace(/\\([nN,;\\])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}
