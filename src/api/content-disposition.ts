/** Characters of a quoted string that every client reads alike: no quote, backslash, percent sign or path separator. */
const PLAIN = /[^\x20-\x7e]|["%\\/]/g;

/** What RFC 8187 lets stand unencoded, but encodeURIComponent too, and the reverse. */
const ENCODE_MORE = /['()*]/g;

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/**
 * `Content-Disposition` with a file name (RFC 6266), to be saved or, `inline`, to be shown: `filename` in ASCII for old clients, `filename*` (RFC 8187) where the
 * name has more than that.
 */
export function contentDisposition(name: string, type: 'attachment' | 'inline' = 'attachment'): string {
  const plain = name.replace(PLAIN, '_');
  const quoted = `${type}; filename="${plain}"`;
  if (plain === name) return quoted;
  return `${quoted}; filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replace(ENCODE_MORE, percent)}`;
}
