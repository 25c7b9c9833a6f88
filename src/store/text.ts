/**
 * A text as PostgreSQL can store it in `text` and `jsonb`: what a sender wrote may hold NUL, and a cut may have halved a
 * character outside the basic plane. Both become U+FFFD.
 */
export const storable = (text: string): string => text.replaceAll('\0', '\u{FFFD}').toWellFormed();
