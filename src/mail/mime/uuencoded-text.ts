/** A file inside a text, by octets of the text: from its `begin` line to behind its `end` line. */
export interface UuencodedFile {
  name: string;
  start: number;
  end: number;
}

/** The `begin` line, with the line end before it. */
const BEGIN = /(?<![^\r\n])begin [0-7]{3,4} ([^\r\n]+)(?:\r*\n|\r)/g;

/** A line of data, or the empty one before the end; mail readers may have cut off blanks. */
const DATA = /[ -`]{0,200}(?:\r*\n|\r)/y;

const END = /end[ \t]*(?:\r*\n|\r|$)/y;

/**
 * Finds uuencoded files in the octets of a text. A `begin` line alone is none ("begin 100 words"): nothing but lines of
 * data may follow, up to the `end` line.
 */
export function findUuencoded(text: Buffer): UuencodedFile[] {
  if (!text.includes('begin ')) return [];
  const lines = text.toString('latin1');
  const files: UuencodedFile[] = [];
  BEGIN.lastIndex = 0;
  for (let begin = BEGIN.exec(lines); begin; begin = BEGIN.exec(lines)) {
    const end = endOfData(lines, BEGIN.lastIndex);
    if (end === null) continue;
    files.push({ name: begin[1]?.trim() ?? '', start: begin.index, end });
    BEGIN.lastIndex = end;
  }
  return files;
}

function endOfData(lines: string, start: number): number | null {
  DATA.lastIndex = start;
  let place = start;
  while (DATA.test(lines)) place = DATA.lastIndex;
  END.lastIndex = place;
  return place > start && END.test(lines) ? END.lastIndex : null;
}

/** The text without the files in it. */
export function withoutUuencoded(text: Buffer, files: UuencodedFile[]): Buffer {
  const pieces: Buffer[] = [];
  let place = 0;
  for (const file of files) {
    pieces.push(text.subarray(place, file.start));
    place = file.end;
  }
  return Buffer.concat([...pieces, text.subarray(place)]);
}
