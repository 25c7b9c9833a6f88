/** A line of a text, with how deep it is quoted. */
export interface TextLine {
  /** Number of quote marks before it. */
  depth: number;
  text: string;
}

/** The lines of plain text as they stand; `>` at the start tells how deep they are quoted. */
export function fixedLines(text: string): TextLine[] {
  return text.split('\n').map((line) => {
    const marks = /^(?:> ?)*/.exec(line)?.[0] ?? '';
    return { depth: marks.replaceAll(' ', '').length, text: line.slice(marks.length) };
  });
}

/**
 * The paragraphs of `format=flowed` text (RFC 3676, 4): a line that ends in a space goes on in the next of
 * the same quote depth; `-- ` stands alone, and an empty line stays one; space-stuffing is undone; with `DelSp=yes` the space goes.
 */
export function flowedLines(text: string, deleteSpace: boolean): TextLine[] {
  const lines: TextLine[] = [];
  let flowing = false;
  for (const raw of text.split('\n')) {
    const depth = /^>*/.exec(raw)?.[0].length ?? 0;
    const stuffed = raw.slice(depth);
    const line = stuffed.startsWith(' ') ? stuffed.slice(1) : stuffed;
    const signature = line === '-- ';
    const flows = line.endsWith(' ') && !signature;
    const content = flows && deleteSpace ? line.slice(0, -1) : line;
    const last = lines.at(-1);
    if (flowing && !signature && line !== '' && last !== undefined && last.depth === depth)
      last.text += content;
    else lines.push({ depth, text: content });
    flowing = flows;
  }
  return lines;
}
