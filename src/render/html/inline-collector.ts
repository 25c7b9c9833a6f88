import type { Inline, LinkTarget, TextStyle } from '../layout/box.ts';

/** Gathers what flows in lines, with white space made as HTML shows it (CSS Text 3, 4.1). */
export class InlineCollector {
  #inlines: Inline[] = [];
  /** A space that is shown only if something follows it on the line. */
  #space: { style: TextStyle; link: LinkTarget } | null = null;
  #lineStart = true;

  /** Whether nothing is on the line yet that comes next. */
  get atLineStart(): boolean {
    return this.#lineStart;
  }

  /** Whether all of it is on one line, as far as it is known. */
  get onFirstLine(): boolean {
    return !this.#inlines.some((inline) => inline.kind === 'break');
  }

  text(text: string, style: TextStyle, link: LinkTarget, preserved: boolean): void {
    if (style.size === 0) return;
    if (preserved) this.#preserved(text, style, link);
    else this.#collapsed(text, style, link);
  }

  break(style: TextStyle): void {
    this.#space = null;
    this.#inlines.push({ kind: 'break', style });
    this.#lineStart = true;
  }

  /** A picture, or anything else that stands in the line as it is. */
  object(inline: Inline): void {
    this.#flushSpace();
    this.#inlines.push(inline);
    this.#lineStart = false;
  }

  /** Gives what was gathered, and begins anew. */
  take(): Inline[] {
    const inlines = this.#inlines;
    this.#inlines = [];
    this.#space = null;
    this.#lineStart = true;
    // A last line end ends the block, it adds no empty line.
    if (inlines.length > 1 && inlines.at(-1)?.kind === 'break') inlines.pop();
    return inlines;
  }

  #preserved(text: string, style: TextStyle, link: LinkTarget): void {
    const lines = text.replace(/\r\n?/g, '\n').replaceAll('\t', '        ').split('\n');
    lines.forEach((line, index) => {
      if (index > 0) this.break(style);
      if (line !== '') this.object({ kind: 'text', text: line, style, link });
    });
  }

  #collapsed(text: string, style: TextStyle, link: LinkTarget): void {
    const collapsed = text.replace(/[ \t\n\f\r]+/g, ' ');
    const inner = collapsed.replace(/^ | $/g, '');
    if (collapsed.startsWith(' ') && !this.#lineStart) this.#space ??= { style, link };
    if (inner === '') return;
    this.object({ kind: 'text', text: inner, style, link });
    if (collapsed.endsWith(' ')) this.#space = { style, link };
  }

  #flushSpace(): void {
    if (this.#space !== null && !this.#lineStart) {
      this.#inlines.push({ kind: 'text', text: ' ', ...this.#space });
    }
    this.#space = null;
  }
}
