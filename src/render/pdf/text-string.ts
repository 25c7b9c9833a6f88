/** A PDF text string (ISO 32000-1, 7.9.2.2) as bytes: ASCII as it is, all else as UTF-16BE with its mark. */
export function textString(text: string): Uint8Array {
  const clean = text.toWellFormed();
  if (/^[\x20-\x7e]*$/.test(clean)) return Buffer.from(clean, 'latin1');
  return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(clean, 'utf16le').swap16()]);
}

/** The same as it is written in a content stream. */
export function hexString(text: string): string {
  return `<${Buffer.from(textString(text)).toString('hex')}>`;
}

/** The same as it is written in an object: ASCII in brackets, which takes half the room of its digits. */
export function writtenString(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? `(${text.replace(/[\\()]/g, '\\$&')})` : hexString(text);
}
