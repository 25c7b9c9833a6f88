import path from 'node:path';
import pLimit, { type LimitFunction } from 'p-limit';
import { Piscina } from 'piscina';
import type { MethodResult } from '../checks/authentication/method-result.ts';
import type { VerifyTask } from '../checks/authentication/verify.ts';
import type { HiddenContent, HiddenTask } from '../checks/hidden-contents.ts';
import { type ErrorCode, ZaakpostError } from '../errors.ts';
import type { EmailBodyPart, ParsedMail } from '../mail/message.ts';
import type { ParseRequest } from '../mail/parse.ts';
import type { BrowserPage } from '../render/browser/browser-page.ts';
import type { MailView } from '../render/browser/mail-view.ts';
import type { PrintedBody } from '../render/browser/printed-body.ts';
import { type Layout, type Rendition, type RenditionInput, simplerThan } from '../render/rendition.ts';
import type { ReadMessage } from '../routing/omgevingsloket/message.ts';
import type { WrittenBlob } from '../store/blobs.ts';
import { type Saying, say } from '../words/saying.ts';
import { type Outcome, unwrap } from './outcome.ts';

export interface RenderTask {
  input: RenditionInput;
  blobFolder: string;
  /** The layout to begin with; all of it where left out. */
  from?: Layout;
}

/** What a browser printed of a mail, to be made a document. */
export interface PrintedTask extends RenderTask {
  printed: PrintedBody;
  pdf: Uint8Array;
}

/** Parts of a raw mail, to be decoded and written each as a blob. */
export interface ExtractTask {
  path: string;
  parts: EmailBodyPart[];
  blobFolder: string;
}

/** Parts of a raw mail, to be read as XML. */
export interface ReadXmlTask {
  path: string;
  parts: EmailBodyPart[];
}

/** A mail, to be made a page to look at. */
export interface ViewTask {
  path: string;
  parsed: ParsedMail;
  /** Of what stands in the place of pictures. */
  language: 'nl' | 'en';
}

export interface RenderedBlob {
  blob: WrittenBlob;
  pages: number;
  layout: Rendition['layout'];
  /** What made the layout simpler than asked for; null where nothing did. */
  reason: Saying | null;
}

export interface ThreadSettings {
  /** Folder of certificates that are trusted to vouch for signers. */
  trustFolder?: string | undefined;
  threads: number;
  memoryMb: number;
  timeoutMs: number;
}

/**
 * Room for young objects in a thread, in MiB. Left to itself it grows to 48 and more, and buys little for work that comes in
 * small pieces.
 */
const YOUNG_MB = 12;

/** A thread without work is ended after this time. */
const IDLE_MS = 60_000;

/** A thread that was ended at its work, by a limit on its time or memory. */
class StoppedThread extends ZaakpostError {}

/** By which limit. */
function whyStopped({ cause }: StoppedThread): Saying {
  const { name, code, message } = cause as NodeJS.ErrnoException;
  if (name === 'AbortError') return say('layout-time');
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? say('layout-memory') : say('layout-failed', { why: message });
}

/**
 * Worker threads with limits on time and memory. A mail that goes beyond either costs its own thread, which is ended, and gets a
 * permanent error, or a simpler rendition; all others go on.
 */
export class Threads {
  readonly #pool: Piscina;
  /** As many tasks as threads: a task's time is counted from its start, not from its wait behind a slow one. */
  readonly #places: LimitFunction;
  readonly #timeoutMs: number;
  readonly #trustFolder: string | undefined;

  constructor({ threads, memoryMb, timeoutMs, trustFolder }: ThreadSettings) {
    this.#trustFolder = trustFolder;
    this.#timeoutMs = timeoutMs;
    this.#places = pLimit(threads);
    this.#pool = new Piscina({
      filename: path.join(import.meta.dirname, 'thread.ts'),
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: IDLE_MS,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
      // Blocking waits for the next task would keep the thread from its own file and database answers.
      atomics: 'disabled',
    });
    // A thread that dies tells so by its task; unheard, it would take the process with it.
    this.#pool.on('error', () => undefined);
  }

  /** @throws ZaakpostError PARSE_FAILED where a limit is passed. */
  parse(task: ParseRequest): Promise<ParsedMail> {
    return this.#run<ParsedMail>('parse', { ...task, trustFolder: this.#trustFolder }, 'PARSE_FAILED');
  }

  /**
   * Renders a mail. A layout whose thread runs out of time or memory is given up for a simpler one, in a new thread.
   *
   * @returns the PDF, to be kept.
   * @throws ZaakpostError RENDER_FAILED where no layout survives, STORAGE_FULL, STORAGE_FAILED.
   */
  async render(task: RenderTask): Promise<RenderedBlob> {
    const from = task.from ?? 'full';
    try {
      return await this.#run<RenderedBlob>('render', { ...task, from }, 'RENDER_FAILED');
    } catch (error) {
      const [simpler] = simplerThan(from);
      if (!(error instanceof StoppedThread) || simpler === undefined) throw error;
      const rendered = await this.render({ ...task, from: simpler });
      return { ...rendered, reason: whyStopped(error) };
    }
  }

  /**
   * The mail's HTML for a browser; null where it has none.
   *
   * @throws ZaakpostError RENDER_FAILED where a limit is passed.
   */
  browserPage(input: RenditionInput): Promise<BrowserPage | null> {
    return this.#run<BrowserPage | null>('browserPage', { input }, 'RENDER_FAILED');
  }

  /**
   * The body of a mail as a page to look at.
   *
   * @throws ZaakpostError RENDER_FAILED where a limit is passed; BLOB_MISSING.
   */
  mailView(task: ViewTask): Promise<MailView> {
    return this.#run<MailView>('viewMail', task, 'RENDER_FAILED');
  }

  /**
   * Makes a document with the pages that a browser printed.
   *
   * @throws ZaakpostError as `render`.
   */
  renderPrinted(task: PrintedTask): Promise<RenderedBlob> {
    return this.#run<RenderedBlob>('renderPrinted', task, 'RENDER_FAILED');
  }

  /**
   * @returns one blob for each part, in order, to be kept.
   * @throws ZaakpostError STORAGE_FULL, STORAGE_FAILED.
   */
  extract(task: ExtractTask): Promise<WrittenBlob[]> {
    return this.#run<WrittenBlob[]>('extract', task, 'PARSE_FAILED');
  }

  /**
   * @returns contents of a mail, each in a file that is to be removed.
   * @throws ZaakpostError PARSE_FAILED where a limit is passed; STORAGE_FULL, STORAGE_FAILED.
   */
  decodeHidden(task: HiddenTask): Promise<HiddenContent[]> {
    return this.#run<HiddenContent[]>('decodeHiddenContents', task, 'PARSE_FAILED');
  }

  /**
   * @returns what each method of authentication says.
   * @throws ZaakpostError PARSE_FAILED where a limit is passed; BLOB_MISSING.
   */
  verify(task: VerifyTask): Promise<MethodResult[]> {
    return this.#run<MethodResult[]>('verify', task, 'PARSE_FAILED');
  }

  /**
   * @returns what each part is as XML, in order.
   * @throws ZaakpostError PARSE_FAILED where a limit is passed.
   */
  readXml(task: ReadXmlTask): Promise<ReadMessage[]> {
    return this.#run<ReadMessage[]>('readXml', task, 'PARSE_FAILED');
  }

  /** Ends the threads; what still runs is given up. */
  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #run<T>(name: string, task: unknown, code: ErrorCode): Promise<T> {
    const run = () => this.#pool.run(task, { name, signal: AbortSignal.timeout(this.#timeoutMs) });
    const outcome: Outcome<T> = await this.#places(run).catch((cause: Error) => {
      throw new StoppedThread(code, { detail: `${name} was stopped: ${cause.message}`, cause });
    });
    return unwrap(outcome);
  }
}
