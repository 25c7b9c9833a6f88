/** Fields of one group, by their names in lower case, each with all its values. */
export type FieldGroup = ReadonlyMap<string, readonly string[]>;

/** More fields or longer values are of no use to anyone. */
const MOST_FIELDS = 500;
const LONGEST_VALUE = 500;

/**
 * Reads what reports are written in: groups of header fields with blank lines between (RFC 3464, 2.1), unfolded. What is
 * no field is passed over.
 */
export function readFieldGroups(text: string): FieldGroup[] {
  return text
    .split(/\r?\n[ \t]*\r?\n\s*/)
    .slice(0, MOST_FIELDS)
    .map(readGroup)
    .filter((group) => group.size > 0);
}

function readGroup(text: string): FieldGroup {
  const group = new Map<string, string[]>();
  const lines = text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  for (const line of lines.slice(0, MOST_FIELDS)) {
    const [, name, value = ''] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    const key = name.toLowerCase();
    group.set(key, [...(group.get(key) ?? []), value.trim().slice(0, LONGEST_VALUE)]);
  }
  return group;
}

/** The first value of a field; null where there is none. */
export function fieldValue(group: FieldGroup | undefined, name: string): string | null {
  const value = group?.get(name.toLowerCase())?.[0]?.trim();
  return value || null;
}

/** A value of the form `TYPE; VALUE` (RFC 3464, 2.1.2), without its type and angle brackets. */
export function typedValue(group: FieldGroup | undefined, name: string): string | null {
  const value = fieldValue(group, name)?.replace(/^[\w-]+\s*;\s*/, '');
  return value?.replace(/^<(.*)>$/, '$1').trim() || null;
}
