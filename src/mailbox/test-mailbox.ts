import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { ERRORS, type ErrorCode, type ZaakpostError } from '../errors.ts';
import type { Language } from '../words/language.ts';
import { networkError, timeoutError } from './network-error.ts';
import { openSource } from './open-source.ts';
import type { MailSource, SourceEntry, SourceFolder, SourceSettings } from './source.ts';
import { filledIn, TEST_WORDS } from './test-words.ts';
import { probeTls, type TlsFacts } from './tls-probe.ts';

/** The steps of a test, in their order. */
export const TEST_STEPS = ['DNS', 'TCP', 'TLS', 'login', 'folder', 'messages'] as const;

/** How one step of a test went. */
export interface TestStep {
  step: (typeof TEST_STEPS)[number];
  /** Steps behind a failed one are not tried. */
  outcome: 'ok' | 'failed' | 'not tried';
  /** What was found, for an admin; '' where it was not tried. */
  detail: string;
  /** Of a failed step; null otherwise. */
  code: ErrorCode | null;
  /** What went wrong and what to do about it, of a failed step; null otherwise. */
  advice: string | null;
}

/** A whole test. */
export interface MailboxTest {
  ok: boolean;
  steps: TestStep[];
  /** The server's certificate, as far as the test came; null where it did not come so far. */
  tls: TlsFacts | null;
}

/**
 * Tries a mailbox's settings step by step, up to the number of messages. Nothing is fetched, and nothing
 * changes on the server. Never throws: what fails is part of the result.
 *
 * @param language of what was found; what a server says is told as it says it.
 */
export async function testMailbox(settings: SourceSettings, language: Language = 'en'): Promise<MailboxTest> {
  const run = new TestRun(settings, language);
  await run.go();
  return run.result();
}

class TestRun {
  readonly #settings: SourceSettings;
  readonly #language: Language;
  readonly #server: string;
  readonly #steps: TestStep[] = [];
  #tls: TlsFacts | null = null;

  constructor(settings: SourceSettings, language: Language) {
    this.#settings = settings;
    this.#language = language;
    this.#server = `${settings.host}:${settings.port}`;
  }

  async go(): Promise<void> {
    if (!(await this.#try('DNS', () => this.#resolve()))) return;
    let socket: Socket | undefined;
    const connected = await this.#try('TCP', async () => {
      socket = await this.#connect();
      const { remoteAddress: address, remotePort: port } = socket;
      return this.#said('connected', { address, port });
    });
    if (!connected || !socket) return;
    const plain = socket;
    if (await this.#try('TLS', () => this.#shakeHands(plain))) await this.#logIn();
  }

  result(): MailboxTest {
    const steps = TEST_STEPS.map(
      (step): TestStep =>
        this.#steps.find((tried) => tried.step === step) ?? {
          step,
          outcome: 'not tried',
          detail: '',
          code: null,
          advice: null,
        },
    );
    return { ok: steps.every(({ outcome }) => outcome === 'ok'), steps, tls: this.#tls };
  }

  async #resolve(): Promise<string> {
    const addresses = await lookup(this.#settings.host, { all: true });
    return addresses.map(({ address }) => address).join(', ');
  }

  async #connect(): Promise<Socket> {
    const { host, port, timeoutMs } = this.#settings;
    const socket = connect({ host, port });
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      await once(socket, 'connect', { signal });
    } catch (error) {
      socket.destroy();
      throw signal.aborted ? timeoutError(this.#server, 'the connection', timeoutMs) : error;
    }
    // What breaks from here on shows in the step that waits for it.
    return socket.on('error', () => undefined);
  }

  async #shakeHands(plain: Socket): Promise<string> {
    const { facts, fault } = await probeTls(this.#settings, plain);
    this.#tls = facts;
    if (fault) throw fault;
    const { version, subject, validTo } = facts;
    return this.#said('secured', { version, subject, until: validTo.toISOString() });
  }

  async #logIn(): Promise<void> {
    const source = openSource(this.#settings);
    try {
      const opened = await this.#try('login', async () => {
        await source.open();
        return this.#settings.username;
      });
      if (opened) await this.#readFolders(source);
    } finally {
      await source.close().catch(() => []);
    }
  }

  /** A driver opens a folder and lists it in one: which of the two failed is in the code. */
  async #readFolders(source: MailSource): Promise<void> {
    try {
      const folders = await source.folders();
      const entries: SourceEntry[] = [];
      for (const { name } of folders) entries.push(...(await source.list(name)));
      const octets = entries.reduce((sum, { size }) => sum + size, 0);
      this.#passed('folder', namesOf(folders, TEST_WORDS.junk[this.#language]));
      this.#passed('messages', this.#said('counted', { messages: entries.length, octets }));
    } catch (error) {
      const known = networkError(error, this.#server);
      const folder = known.code === 'MAILBOX_FOLDER_MISSING';
      if (!folder) this.#passed('folder', this.#settings.folders.join(', '));
      this.#failed(folder ? 'folder' : 'messages', known);
    }
  }

  async #try(step: TestStep['step'], work: () => Promise<string>): Promise<boolean> {
    try {
      this.#passed(step, await work());
      return true;
    } catch (error) {
      this.#failed(step, networkError(error, this.#server));
      return false;
    }
  }

  #said(what: keyof typeof TEST_WORDS, values: Parameters<typeof filledIn>[1]): string {
    return filledIn(TEST_WORDS[what][this.#language], values);
  }

  #passed(step: TestStep['step'], detail: string): void {
    this.#steps.push({ step, outcome: 'ok', detail, code: null, advice: null });
  }

  #failed(step: TestStep['step'], { code, detail = '' }: ZaakpostError): void {
    this.#steps.push({ step, outcome: 'failed', detail, code, advice: ERRORS[code].message });
  }
}

const namesOf = (folders: readonly SourceFolder[], ofJunk: string): string =>
  folders.map(({ name, junk }) => (name || 'INBOX') + (junk ? ` ${ofJunk}` : '')).join(', ');
