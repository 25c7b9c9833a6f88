import { Tokenizer, TokenizerMode } from 'parse5';

/** Elements whose text is not shown. */
const SILENT = new Set(['script', 'style', 'title', 'head', 'template', 'noframes']);
/** Elements that begin a new line. */
const BREAKING =
  /^(?:address|blockquote|br|center|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|article|table|tr|ul)$/;
const RAW_TEXT = new Set(['script', 'style', 'xmp', 'noframes', 'iframe', 'noembed']);

/**
 * The text of HTML without building its tree: one pass, however it is nested. For the simple layout of mail
 * whose markup is past the limits.
 */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  let silent: string | null = null;
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag(tag) {
        if (silent === null && SILENT.has(tag.tagName)) silent = tag.tagName;
        if (RAW_TEXT.has(tag.tagName)) tokenizer.state = TokenizerMode.RAWTEXT;
        if (BREAKING.test(tag.tagName)) parts.push('\n');
        if (tag.tagName === 'td' || tag.tagName === 'th') parts.push(' ');
      },
      onEndTag(tag) {
        if (silent === tag.tagName) silent = null;
        if (/^(?:p|table|h[1-6]|ul|ol|blockquote)$/.test(tag.tagName)) parts.push('\n');
      },
      onCharacter(token) {
        if (silent === null) parts.push(token.chars);
      },
      onWhitespaceCharacter() {
        if (silent === null) parts.push(' ');
      },
      onNullCharacter() {},
      onComment() {},
      onDoctype() {},
      onEof() {},
    },
  );
  tokenizer.write(html, true);
  return parts
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
