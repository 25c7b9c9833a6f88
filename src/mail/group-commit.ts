/** A piece of work that waits for its turn, and whoever waits for it. */
interface Waiting<In, Out> {
  item: In;
  resolve(out: Out): void;
  reject(error: unknown): void;
}

/**
 * Gathers what arrives while a commit is under way and commits it together: one fsync of the database for many mails, and no
 * delay where there is only one.
 */
export class GroupCommit<In, Out> {
  readonly #commit: (items: In[]) => Promise<Out[]>;
  readonly #most: number;
  #waiting: Waiting<In, Out>[] = [];
  #running: Promise<void> | null = null;

  /**
   * @param commit does the work for all items or for none; gives one result for each, in order.
   * @param most items in one commit.
   */
  constructor(commit: (items: In[]) => Promise<Out[]>, most: number) {
    this.#commit = commit;
    this.#most = most;
  }

  /** Resolves once the item's group is committed. Where a group fails, each of its items is tried alone. */
  add(item: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#running ??= this.#drain().finally(() => {
        this.#running = null;
      });
    });
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, this.#most);
      await this.#settle(group);
    }
  }

  async #settle(group: Waiting<In, Out>[]): Promise<void> {
    try {
      const results = await this.#commit(group.map((waiting) => waiting.item));
      for (const [index, waiting] of group.entries()) waiting.resolve(results[index] as Out);
    } catch (error) {
      const [only] = group;
      if (group.length === 1 && only) only.reject(error);
      else for (const waiting of group) await this.#settle([waiting]);
    }
  }
}
