/** A packet of PGP (RFC 9580, 4). */
export interface Packet {
  tag: number;
  body: Buffer;
}

/** The packets of a message, up to where it is damaged. */
export function* packetsOf(octets: Buffer): Generator<Packet> {
  for (let place = 0; place < octets.length; ) {
    const first = octets[place] ?? 0;
    if ((first & 0x80) === 0) return;
    const packet = first & 0x40 ? newFormat(octets, place + 1) : oldFormat(octets, place + 1, first & 3);
    if (!packet) return;
    yield { tag: first & 0x40 ? first & 0x3f : (first >> 2) & 0x0f, body: packet.body };
    place = packet.end;
  }
}

interface Body {
  body: Buffer;
  end: number;
}

/** Legacy lengths (RFC 9580, 4.2.2): of one, two or four octets, or up to the end. */
function oldFormat(octets: Buffer, place: number, type: number): Body | null {
  if (type === 3) return { body: octets.subarray(place), end: octets.length };
  const octetsOfLength = 1 << type;
  if (place + octetsOfLength > octets.length) return null;
  return bodyAt(octets, place + octetsOfLength, octets.readUIntBE(place, octetsOfLength));
}

/** Lengths of one, two or five octets, or of pieces (RFC 9580, 4.2.1). */
function newFormat(octets: Buffer, start: number): Body | null {
  const pieces: Buffer[] = [];
  for (let place = start; place < octets.length; ) {
    const first = octets[place] ?? 0;
    const isPiece = first >= 224 && first < 255;
    const header = first < 192 || isPiece ? 1 : first < 224 ? 2 : 5;
    if (place + header > octets.length) return null;
    const piece = bodyAt(octets, place + header, lengthAt(octets, place, first));
    pieces.push(piece.body);
    if (!isPiece) return { body: Buffer.concat(pieces), end: piece.end };
    place = piece.end;
  }
  return null;
}

function lengthAt(octets: Buffer, place: number, first: number): number {
  if (first < 192) return first;
  if (first < 224) return ((first - 192) << 8) + (octets[place + 1] ?? 0) + 192;
  return first < 255 ? 2 ** (first & 0x1f) : octets.readUInt32BE(place + 1);
}

/** What is cut is given as far as it goes. */
const bodyAt = (octets: Buffer, start: number, length: number): Body => ({
  body: octets.subarray(start, start + length),
  end: Math.min(octets.length, start + length),
});
