import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ZaakpostError } from '../../errors.ts';

type Path = readonly PropertyKey[];

/** A YAML file, which knows where in it each value stands. */
export class YamlFile {
  readonly #name: string;
  readonly #document: Document.Parsed;
  readonly #lines: LineCounter;

  /**
   * @param name as it is called in messages.
   * @throws ZaakpostError FILE_INVALID naming every place where it is no YAML.
   */
  constructor(name: string, text: string) {
    this.#name = name;
    this.#lines = new LineCounter();
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    const { errors } = this.#document;
    this.refuse(errors.map(({ pos: [offset], message }) => this.#at(offset, message)));
  }

  /** The file's content by a schema. @throws ZaakpostError FILE_INVALID naming every value that is wrong, by line and column. */
  read<Schema extends z.ZodType>(schema: Schema): z.output<Schema> {
    const result = schema.safeParse(this.#content());
    if (result.success) return result.data;
    throw this.#invalid(result.error.issues.flatMap((issue) => this.#described(issue)));
  }

  /** Something that is wrong with the value at a path, with its line and column. */
  problem(path: Path, message: string): string {
    return this.#at(this.#offsetOf(path), `${path.map(String).join('.')}: ${message}`);
  }

  /** @throws ZaakpostError FILE_INVALID where there are problems. */
  refuse(problems: readonly string[]): void {
    if (problems.length > 0) throw this.#invalid(problems);
  }

  #content(): unknown {
    try {
      return this.#document.toJS() ?? {};
    } catch (error) {
      throw this.#invalid([`${this.#name}: ${(error as Error).message}`]); // aliases that never end
    }
  }

  #described(issue: z.core.$ZodIssue): string[] {
    if (issue.code !== 'unrecognized_keys') return [this.problem(issue.path, issue.message)];
    return issue.keys.map((key) => this.problem([...issue.path, key], 'there is no such field'));
  }

  #at(offset: number, message: string): string {
    const { line, col } = this.#lines.linePos(offset);
    return `${this.#name}:${line}:${col}: ${message}`;
  }

  #invalid(problems: readonly string[]): ZaakpostError {
    return new ZaakpostError('FILE_INVALID', { detail: problems.join('\n') });
  }

  /** Where the value at a path stands, or its key; of a value that is missing, where it would be looked for. */
  #offsetOf(path: Path): number {
    const last = path.at(-1);
    const parent: unknown = this.#document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => (isScalar(key) ? key.value : key) === last)
      : undefined;
    const node: unknown = pair?.key ?? this.#document.getIn(path, true);
    if (isNode(node)) return startOf(node);
    return path.length === 0 ? 0 : this.#offsetOf(path.slice(0, -1));
  }
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;
