/** What PGP content is, as far as it can be told without a key. */
export type PgpKind = 'encrypted' | 'signed' | 'key';

/** PGP content that stands in a text (RFC 9580, 6 and 7). */
export interface PgpBlock {
  kind: PgpKind;
  /** The text without it; of a signed text, that is what was signed. */
  rest: string;
}

const ARMOUR = /-----BEGIN PGP (MESSAGE|SIGNED MESSAGE|PUBLIC KEY BLOCK|SIGNATURE)[^-\n]{0,40}-----/;
const MESSAGE = /-----BEGIN PGP MESSAGE[^-\n]{0,40}-----[\s\S]*?(?:-----END PGP MESSAGE[^-\n]{0,40}-----|$)/g;

/** Packets that only a key or password opens (RFC 9580, 5). */
const ENCRYPTED_TAGS: ReadonlySet<number> = new Set([1, 3, 9, 18, 20]);

/** One-pass signature, compressed, literal. */
const MESSAGE_TAGS: ReadonlySet<number> = new Set([4, 8, 11]);

const FIRST_BYTES = 1000;

/** Tells what PGP content is: in ASCII armour, or the octets of its first packet. null where it is none. */
export function pgpKind(content: Buffer): PgpKind | null {
  return pgpInText(content.toString('latin1'))?.kind ?? packetKind(content);
}

/** Finds PGP armour in a text, or in HTML as text. */
export function pgpInText(text: string): PgpBlock | null {
  const found = ARMOUR.exec(text);
  if (!found) return null;
  const [marker, label] = found;
  const rest = text.replace(MESSAGE, '');
  if (label === 'SIGNED MESSAGE' || label === 'SIGNATURE') return { kind: 'signed', rest: text };
  if (label === 'PUBLIC KEY BLOCK') return { kind: 'key', rest: text };
  const armoured = text.slice(found.index + marker.length, found.index + marker.length + FIRST_BYTES);
  return { kind: packetKind(decodeArmour(armoured)) ?? 'encrypted', rest };
}

/** Whether content is a message, and no signature or signed text. */
export function isMessage(content: Buffer): boolean {
  return content.includes('-----BEGIN PGP MESSAGE') || MESSAGE_TAGS.has(tagOf(content) ?? 0);
}

/** The octets of the first message in armour; null where there is none. */
export function armouredMessage(content: Buffer): Buffer | null {
  const [block] = content.toString('latin1').match(MESSAGE) ?? [];
  return block === undefined ? null : decodeArmour(block.replace(/^-----BEGIN[^\n]*-----/, ''));
}

/** The octets of armour: behind its headers and the empty line. */
function decodeArmour(text: string): Buffer {
  const plain = text.replace(/<[^>]*>/g, '\n').replaceAll('\r', '');
  const data = plain.split('\n').filter((line) => line !== '' && !/^\s*$|^[A-Za-z]+: |^[=-]/.test(line));
  return Buffer.from(data.join(''), 'base64');
}

/** The tag of the first packet (RFC 9580, 4.2). */
function tagOf([first = 0]: Buffer): number | null {
  if ((first & 0x80) === 0) return null;
  return first & 0x40 ? first & 0x3f : (first >> 2) & 0x0f;
}

function packetKind(octets: Buffer): PgpKind | null {
  const tag = tagOf(octets);
  if (tag === null) return null;
  if (ENCRYPTED_TAGS.has(tag)) return 'encrypted';
  if (tag === 6) return 'key';
  return tag === 2 || tag === 4 || tag === 8 || tag === 11 ? 'signed' : null;
}
