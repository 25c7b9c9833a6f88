import type { EmailAddress } from '../message.ts';
import { type AddressToken, addressTokens } from './address-tokens.ts';
import { decodeHeaderText } from './encoded-word.ts';
import { oneLine } from './one-line.ts';

/** An address list, read. */
export interface AddressList {
  addresses: EmailAddress[];
  /** What was not as it should be, or null. */
  problem: string | null;
}

/** Between two commas: what may be one address, several, a name only, or nothing. */
interface Entry {
  /** Words outside quotes and brackets, and quoted ones, in order. */
  words: { text: string; quoted: boolean }[];
  comments: string[];
  angle: string | null;
}

/**
 * Reads an address list (RFC 5322, 3.4, and 4.4 obsolete forms). Groups are given as their members. Encoded words are
 * decoded last, so that nothing in them can look like an address. A name cut by a comma that was not quoted is
 * put together again ("Jansen, Jan <jan@…>"); a name without address is kept with an empty one.
 *
 * @param value One character an octet.
 * @param charset Of raw octets that are no UTF-8.
 */
export function parseAddresses(value: string, charset: string | null): AddressList {
  const tokens = addressTokens(value);
  const unclosed = tokens.find((token) => token.unclosed);
  const list: AddressList = { addresses: [], problem: unclosed ? '' : null };
  let lone: Entry | null = null;
  for (const entry of entriesOf(tokens)) {
    const found = addressesOf(entry, charset);
    if (lone && entry.angle !== null && entry.words.length > 0) {
      const joined = { ...entry, words: [...lone.words, { text: ', ', quoted: true }, ...entry.words] };
      list.addresses.push(...addressesOf(joined, charset));
      list.problem ??= ',';
      lone = null;
      continue;
    }
    if (lone) pushLone(list, lone, charset);
    lone = found.length === 0 && (entry.words.length > 0 || entry.comments.length > 0) ? entry : null;
    list.addresses.push(...found);
  }
  if (lone) pushLone(list, lone, charset);
  return list;
}

function pushLone(list: AddressList, entry: Entry, charset: string | null): void {
  const name = nameOf(entry, charset);
  list.addresses.push({ name, email: '' });
  list.problem ??= name ?? '';
}

function entriesOf(tokens: AddressToken[]): Entry[] {
  const entries: Entry[] = [];
  let entry: Entry = { words: [], comments: [], angle: null };
  const finish = () => {
    if (entry.words.length > 0 || entry.comments.length > 0 || entry.angle !== null) entries.push(entry);
    entry = { words: [], comments: [], angle: null };
  };
  for (const { kind, text } of tokens) {
    switch (kind) {
      case 'comma':
        finish();
        break;
      case 'colon':
        entry = afterColon(entry);
        break;
      case 'comment':
        entry.comments.push(text.trim());
        break;
      case 'angle':
        if (entry.angle !== null) finish();
        entry.angle = text;
        break;
      default:
        if (kind === 'quoted' || text.trim() !== '') entry.words.push({ text, quoted: kind === 'quoted' });
    }
  }
  finish();
  return entries;
}

/** Behind a group's name its members begin; `mailto:` is no group. Elsewhere a colon is text. */
function afterColon(entry: Entry): Entry {
  const text = entry.words.map((word) => word.text).join('');
  if (entry.angle === null && !text.includes('@')) return { words: [], comments: [], angle: null };
  entry.words.push({ text: ':', quoted: false });
  return entry;
}

function addressesOf(entry: Entry, charset: string | null): EmailAddress[] {
  if (entry.angle !== null) {
    const email = emailOf(entry.angle);
    const name = nameOf(entry, charset);
    return email === '' && name === null ? [] : [{ name, email }];
  }
  const { emails, others } = bareAddresses(entry);
  const name = emails.length === 0 ? null : nameOf({ ...entry, words: others }, charset);
  return emails.map((email, index) => ({ name: index === 0 ? name : null, email: emailOf(email) }));
}

/** Addresses without angle brackets: words with an @, behind a quoted local part too; and the other words. */
function bareAddresses({ words }: Entry): { emails: string[]; others: Entry['words'] } {
  const emails: string[] = [];
  const others: Entry['words'] = [];
  for (const { text, quoted } of words) {
    for (const word of quoted ? [text] : text.split(/(?<=\s)(?=\S)/)) {
      const before = others.at(-1);
      const isDomain = word.startsWith('@') && before?.quoted === true;
      if (quoted || !word.includes('@')) others.push({ text: word, quoted });
      else emails.push(isDomain ? quotedString(others.pop()?.text ?? '') + word : word);
    }
  }
  return { emails, others };
}

function quotedString(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** The display name: the words, else the first comment. Null where there is none. */
function nameOf(entry: Entry, charset: string | null): string | null {
  const phrase = entry.words.map(({ text }) => text).join('');
  const source = phrase.trim() === '' ? (entry.comments.find((comment) => comment !== '') ?? '') : phrase;
  return decodeHeaderText(source.trim(), charset).text.replace(/\s+/g, ' ').trim() || null;
}

/** addr-spec without blanks, obsolete route and `mailto:`; the domain in lower case. */
function emailOf(text: string): string {
  const written = /[\u0080-\u00ff]/.test(text) ? Buffer.from(text, 'latin1').toString('utf8') : text;
  const compact = written.startsWith('"') ? written.trim() : written.replace(/\s+/g, '');
  const address = oneLine(compact.replace(/^(?:@[^:]*:)|^mailto:/i, ''));
  const at = address.lastIndexOf('@');
  return at < 0 ? address : address.slice(0, at + 1) + address.slice(at + 1).toLowerCase();
}
