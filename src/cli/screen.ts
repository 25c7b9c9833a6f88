import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import {
  type Column,
  type Field,
  formatRecord,
  formatTable,
  paint,
  type Sheet,
  type Style,
} from './table.ts';

type Out = NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;

/** Where a verb says what it has to say: for people, or as JSON where `--json` asks for it. */
export class Screen {
  /** Whether the answer is JSON. */
  readonly json: boolean;
  readonly #out: Out;
  readonly #err: Out;
  readonly #sheet: Sheet;

  constructor(json: boolean, out: Out = process.stdout, err: Out = process.stderr) {
    this.json = json;
    this.#out = out;
    this.#err = err;
    this.#sheet = { width: out.isTTY ? (out.columns ?? null) : null, colour: showsColours(out) };
  }

  /** A list: one JSON array, or a table; where it is empty, the line that says so. */
  list<Row>(rows: readonly Row[], columns: readonly Column<Row>[], empty: string): void {
    if (this.json) this.jsonDocument(rows);
    else this.line(rows.length === 0 ? empty : formatTable(columns, rows, this.#sheet));
  }

  /** One thing: a JSON object, or its fields below each other. */
  record<Value extends object>(value: Value, fields: (value: Value) => readonly Field[]): void {
    if (this.json) this.jsonDocument(value);
    else this.fields(fields(value));
  }

  /** Fields below each other. */
  fields(fields: readonly Field[]): void {
    this.line(formatRecord(fields, this.#sheet));
  }

  /** What was done: a JSON object, or a sentence. */
  done(value: object, sentence: string): void {
    if (this.json) this.jsonDocument(value);
    else this.line(sentence);
  }

  /** A line of text on the output; nothing where the answer is JSON. */
  text(line: string): void {
    if (!this.json) this.line(line);
  }

  /** A table without more, for verbs that show several; nothing where the answer is JSON. */
  table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): void {
    if (!this.json) this.line(formatTable(columns, rows, this.#sheet));
  }

  /** A JSON value that is the whole answer. */
  jsonDocument(value: unknown): void {
    this.line(JSON.stringify(value, null, 2));
  }

  /** A JSON value on a line of its own. */
  jsonLine(value: unknown): void {
    this.line(JSON.stringify(value));
  }

  /** A line on the output as it is. */
  line(text: string): void {
    this.#out.write(`${text}\n`);
  }

  /** A line beside the answer: progress, advice, errors. */
  note(text: string): void {
    this.#err.write(`${text}\n`);
  }

  /** Coloured, where the terminal shows colours. */
  paint(text: string, style: Style): string {
    return paint(text, style, this.#sheet.colour);
  }

  /** Whether somebody looks at the notes: only then progress is shown. */
  get watched(): boolean {
    return this.#err.isTTY === true;
  }

  /** Writes over the line of notes that is there: for progress. An empty text wipes it. */
  status(text: string): void {
    if (this.watched) this.#err.write(`\r\u001b[K${text}`);
  }
}

/** Colours are for terminals, and NO_COLOR, NODE_DISABLE_COLORS and FORCE_COLOR have their say (Node's own rule). */
function showsColours(out: Out): boolean {
  return styleText('bold', 'x', { stream: out }) !== 'x';
}
