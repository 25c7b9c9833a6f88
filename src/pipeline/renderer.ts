import { ZaakpostError } from '../errors.ts';
import type { BrowserPrinter } from '../render/browser/browser-printer.ts';
import type { RenditionSettings } from '../routing/rendition-settings.ts';
import { say } from '../words/saying.ts';
import type { RenderedBlob, RenderTask, Threads } from './threads.ts';

/**
 * Renders mail by what its profile asks for: our own layout in a thread, or a browser that prints the body, whose pages a
 * thread then makes part of a document like ours. Where the browser is not there or fails, our own layout is made.
 */
export class Renderer {
  readonly #threads: Threads;
  readonly #browser: BrowserPrinter | null;

  constructor(threads: Threads, browser: BrowserPrinter | null) {
    this.#threads = threads;
    this.#browser = browser;
  }

  /**
   * @returns the PDF, to be kept.
   * @throws ZaakpostError RENDER_FAILED, STORAGE_FULL, STORAGE_FAILED.
   */
  async render(task: RenderTask, renderer: RenditionSettings['renderer']): Promise<RenderedBlob> {
    if (renderer === 'built-in') return this.#threads.render(task);
    try {
      const printed = await this.#byBrowser(task);
      if (printed !== null) return printed;
    } catch (error) {
      const reason = say('no-browser', { why: messageOf(error) });
      return { ...(await this.#threads.render(task)), reason };
    }
    return this.#threads.render(task);
  }

  /** Null for mail that has no HTML, which a browser has nothing to add to. */
  async #byBrowser(task: RenderTask): Promise<RenderedBlob | null> {
    const page = await this.#threads.browserPage(task.input);
    if (page === null) return null;
    if (this.#browser === null) throw new Error('ZAAKPOST_BROWSER is not set');
    const { html, ...printed } = page;
    const pdf = await this.#browser.print(html);
    return this.#threads.renderPrinted({ ...task, printed, pdf });
  }
}

const messageOf = (error: unknown): string => {
  if (error instanceof ZaakpostError && error.detail !== undefined) return error.detail;
  return error instanceof Error ? error.message : String(error);
};
