import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Duplex } from 'node:stream';
import pLimit from 'p-limit';
import { z } from 'zod';
import { PAGE_SIZE, TEXT_AREA } from '../page/type-scale.ts';
import { DevtoolsPipe } from './devtools-pipe.ts';

export interface BrowserSettings {
  /** Path of a Chromium. */
  program: string;
  /** Whether its own sandbox is on. It cannot be where the process is root; then a container must be the sandbox. */
  sandbox: boolean;
  /** Milliseconds that one mail may take. */
  timeoutMs: number;
}

/** No network in any way, nothing kept, nothing extra. */
const SWITCHES = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--mute-audio',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Points of an inch, in which the browser counts. */
const INCH = 72;

/** Width of the text area in pixels of CSS, and how small mail that is wider is made at the most. */
const WIDTH = Math.floor(TEXT_AREA.width / 0.75);
const SMALLEST = 0.4;

const FRAME_TREE = z.object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) });

const METRICS = z.object({ cssContentSize: z.object({ width: z.number() }) });
const NODE = z.object({ nodeId: z.number() });
const ROOT = z.object({ root: NODE });
const ATTRIBUTES = z.object({ attributes: z.array(z.string()) });

interface Running {
  process: ChildProcess;
  pipe: DevtoolsPipe;
  profile: string;
}

/**
 * Prints HTML with a local Chromium: one page at a time, each in a context of its own that goes with it, without script
 * and without network. A browser that fails or takes too long is ended; the next mail gets a new one.
 */
export class BrowserPrinter {
  readonly #settings: BrowserSettings;
  readonly #turn = pLimit(1);
  #running: Promise<Running> | undefined;

  constructor(settings: BrowserSettings) {
    this.#settings = settings;
  }

  /** Gives the PDF. Throws where the browser does not start, ends, or takes longer than it may. */
  print(html: string): Promise<Buffer> {
    return this.#turn(async () => {
      this.#running ??= start(this.#settings);
      const running = await this.#running.catch((error: unknown) => {
        this.#running = undefined;
        throw error;
      });
      const late = Promise.withResolvers<never>();
      const timer = setTimeout(
        () => late.reject(new Error('the browser took too long')),
        this.#settings.timeoutMs,
      );
      try {
        return await Promise.race([printed(running.pipe, html), late.promise]);
      } catch (error) {
        this.#running = undefined;
        await stop(running);
        throw error;
      } finally {
        clearTimeout(timer);
      }
    });
  }

  /** Ends the browser. */
  async close(): Promise<void> {
    const running = await this.#running?.catch(() => undefined);
    this.#running = undefined;
    if (running) await stop(running);
  }
}

async function start({ program, sandbox }: BrowserSettings): Promise<Running> {
  const profile = await mkdtemp(path.join(tmpdir(), 'zaakpost-browser-'));
  const switches = [...SWITCHES, ...(sandbox ? [] : ['--no-sandbox']), `--user-data-dir=${profile}`];
  // A group of its own: its helpers end with it.
  const child = spawn(program, switches, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { HOME: profile, TMPDIR: profile, PATH: '/usr/bin:/bin' },
    detached: true,
  });
  const [, , , commands, answers] = child.stdio;
  const failed = Promise.withResolvers<never>();
  child.once('error', failed.reject);
  failed.promise.catch(() => undefined);
  if (!(commands instanceof Duplex && answers instanceof Duplex)) throw new Error(`${program} has no pipes`);
  const pipe = new DevtoolsPipe(commands, answers);
  const running = { process: child, pipe, profile };
  try {
    await Promise.race([pipe.send('Browser.getVersion'), failed.promise]);
  } catch (error) {
    await stop(running);
    throw error;
  }
  return running;
}

async function stop({ process: child, profile }: Running): Promise<void> {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
    await ended;
  }
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

type Page = (method: string, params?: object) => Promise<Record<string, unknown>>;

/** Makes what is wider than the paper smaller as a whole. */
async function fitToPaper(page: Page): Promise<void> {
  const { cssContentSize } = METRICS.parse(await page('Page.getLayoutMetrics'));
  if (cssContentSize.width <= WIDTH) return;
  const { root } = ROOT.parse(await page('DOM.getDocument', { depth: 1 }));
  const body = NODE.parse(await page('DOM.querySelector', { nodeId: root.nodeId, selector: 'body' }));
  const { attributes } = ATTRIBUTES.parse(await page('DOM.getAttributes', body));
  const at = attributes.findIndex((name, index) => index % 2 === 0 && name === 'style');
  const style = at < 0 ? '' : attributes[at + 1];
  const zoom = Math.max(SMALLEST, WIDTH / cssContentSize.width).toFixed(4);
  const value = `${style}; zoom: ${zoom} !important`;
  await page('DOM.setAttributeValue', { ...body, name: 'style', value });
}

async function printed(pipe: DevtoolsPipe, html: string): Promise<Buffer> {
  const { browserContextId } = await pipe.send('Target.createBrowserContext');
  const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const attached = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
  const session = String(attached.sessionId);
  const page: Page = (method, params = {}) => pipe.send(method, params, session);
  const stopListening = pipe.listen(session, (method, { requestId }) => {
    if (method !== 'Fetch.requestPaused') return;
    page('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }).catch(() => undefined);
  });
  try {
    await page('Page.enable');
    const { frameTree } = FRAME_TREE.parse(await page('Page.getFrameTree'));
    await page('Emulation.setScriptExecutionDisabled', { value: true });
    await page('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    await page('Emulation.setEmulatedMedia', { media: 'screen' });
    const size = { width: WIDTH, height: WIDTH, deviceScaleFactor: 1, mobile: false };
    await page('Emulation.setDeviceMetricsOverride', size);
    await page('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
    await fitToPaper(page);
    const { data } = await page('Page.printToPDF', {
      printBackground: true,
      preferCSSPageSize: true,
      paperWidth: PAGE_SIZE[0] / INCH,
      paperHeight: PAGE_SIZE[1] / INCH,
    });
    return Buffer.from(String(data), 'base64');
  } finally {
    stopListening();
    await pipe.send('Target.disposeBrowserContext', { browserContextId }).catch(() => undefined);
  }
}
