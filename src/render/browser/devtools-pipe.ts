import type { Duplex } from 'node:stream';

interface Message {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  sessionId?: string;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** Told of what a page reports. */
export type EventListener = (method: string, params: Record<string, unknown>) => void;

/** Chromium's debugging protocol over a pair of pipes: messages are JSON, each ended by a zero octet. */
export class DevtoolsPipe {
  readonly #commands: Duplex;
  readonly #waiting = new Map<number, PromiseWithResolvers<Record<string, unknown>>>();
  readonly #listeners = new Map<string, EventListener>();
  #next = 1;

  constructor(commands: Duplex, answers: Duplex) {
    this.#commands = commands;
    let parts: string[] = [];
    answers.setEncoding('utf8').on('data', (text: string) => {
      const messages = text.split('\0');
      for (const [index, part] of messages.entries()) {
        parts.push(part);
        if (index === messages.length - 1) continue;
        const message: Message = JSON.parse(parts.join(''));
        parts = [];
        this.#hear(message);
      }
    });
    const ended = () => this.#end(new Error('the browser has ended'));
    answers.on('close', ended).on('error', ended);
    commands.on('error', ended);
  }

  /** Sends a command to the browser, or to a page of it; gives its result. */
  async send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    const id = this.#next;
    this.#next += 1;
    const answer = Promise.withResolvers<Record<string, unknown>>();
    this.#waiting.set(id, answer);
    this.#commands.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    return answer.promise;
  }

  /** Hears what a page reports, until it is told to stop. */
  listen(sessionId: string, listener: EventListener): () => void {
    this.#listeners.set(sessionId, listener);
    return () => this.#listeners.delete(sessionId);
  }

  #hear({ id, method, params, sessionId, result, error }: Message): void {
    if (id === undefined) {
      if (method !== undefined && sessionId !== undefined)
        this.#listeners.get(sessionId)?.(method, params ?? {});
      return;
    }
    const answer = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) answer?.resolve(result ?? {});
    else answer?.reject(new Error(error.message));
  }

  #end(error: Error): void {
    for (const answer of this.#waiting.values()) answer.reject(error);
    this.#waiting.clear();
  }
}
