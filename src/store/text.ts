/**
 * A text as PostgreSQL can store it in `text` and `jsonb`: what a sender wrote may hold NUL, and a cut may have halved a
 * character outside the basic plane. Both become U+FFFD.
 */
export const storable = (text: string): string => text.replaceAll('\0', '\u{FFFD}').toWellFormed();

/** A value as PostgreSQL can store it in `jsonb`, its texts made storable. */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? storable(inner) : inner));

/** A moment as PostgreSQL can store it; null where a sender's date is none, or is out of the years that calendars have. */
export function storableMoment(iso: string | null): string | null {
  if (iso === null) return null;
  const moment = new Date(iso);
  const year = moment.getUTCFullYear();
  return year >= 1 && year <= 9999 ? moment.toISOString() : null;
}
