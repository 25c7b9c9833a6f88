import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Duplex } from 'node:stream';
import { z } from 'zod';
import { DevtoolsPipe } from '../src/render/browser/devtools-pipe.ts';

const FRAME_TREE = z.object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) });

/** Where Debian, and Playwright's users, have it; the headless shell first, as it is the quicker one. */
const PROGRAMS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** Clock ticks of Linux a second, as `/proc` counts them. */
const TICKS = 100;

/** The path of a Chromium, or undefined where there is none. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return PROGRAMS.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) =>
    existsSync(file),
  );
}

/** A Chromium with one warm page, spoken to by its debugging protocol over pipes. */
export class Chromium {
  readonly #process: ChildProcess;
  readonly #profile = mkdtempSync(path.join(tmpdir(), 'zaakpost-chromium-'));
  readonly #pipe: DevtoolsPipe;
  #session: string | undefined;
  #frame = '';

  private constructor(program: string) {
    this.#process = spawn(
      program,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--remote-debugging-pipe',
        `--user-data-dir=${this.#profile}`,
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
    );
    const [, , , commands, answers] = this.#process.stdio;
    if (!(commands instanceof Duplex && answers instanceof Duplex))
      throw new Error(`${program} has no pipes`);
    this.#pipe = new DevtoolsPipe(commands, answers);
  }

  static async start(program: string): Promise<Chromium> {
    const chromium = new Chromium(program);
    const { targetId } = await chromium.#send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await chromium.#send('Target.attachToTarget', { targetId, flatten: true });
    chromium.#session = String(sessionId);
    await chromium.#send('Page.enable', {});
    const { frameTree } = FRAME_TREE.parse(await chromium.#send('Page.getFrameTree', {}));
    chromium.#frame = frameTree.frame.id;
    return chromium;
  }

  /** Prints HTML as a browser does; gives the PDF. */
  async print(html: string): Promise<Buffer> {
    await this.#send('Page.setDocumentContent', { frameId: this.#frame, html });
    const { data } = await this.#send('Page.printToPDF', {
      printBackground: true,
      paperWidth: 8.27,
      paperHeight: 11.69,
    });
    return Buffer.from(String(data), 'base64');
  }

  /** Processor time of all its processes in seconds, and their memory now in octets. */
  usage(): { cpuSeconds: number; bytes: number } {
    let cpuSeconds = 0;
    let bytes = 0;
    for (const id of this.#processes()) {
      const fields = statOf(id);
      // A helper may end while the others are asked.
      if (fields === null) continue;
      cpuSeconds += (Number(fields[11]) + Number(fields[12])) / TICKS;
      bytes += Number(fields[21]) * 4096;
    }
    return { cpuSeconds, bytes };
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill();
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #processes(): number[] {
    const children = new Map<number, number[]>();
    for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
      const parent = parentOf(name);
      if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    }
    const found = [this.#process.pid ?? 0];
    for (const id of found) found.push(...(children.get(id) ?? []));
    return found;
  }

  #send(method: string, params: object): Promise<Record<string, unknown>> {
    return this.#pipe.send(method, params, this.#session);
  }
}

function parentOf(id: string): number | null {
  const parent = statOf(id)?.[1];
  return parent === undefined ? null : Number(parent);
}

/** What `/proc` says of a process behind its name; null where it is gone. */
function statOf(id: string | number): string[] | null {
  try {
    return readFileSync(`/proc/${id}/stat`, 'latin1')
      .replace(/^.*\) /, '')
      .split(' ');
  } catch {
    return null;
  }
}
