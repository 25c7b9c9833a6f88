/**
 * A message as POP3 sends it (RFC 1939, 3): lines that begin with a dot get one more, and a line with a lone dot ends it. Written
 * for clarity, apart from the server in `src/demo`, so that the two can check each other.
 *
 * @param message ends in CRLF, or is empty.
 */
export function stuffed(message: Buffer): Buffer {
  const text = message.toString('latin1').replace(/(^|\r\n)\./g, '$1..');
  return Buffer.from(`${text}.\r\n`, 'latin1');
}
