import { readFileSync } from 'node:fs';

/** What one part of the bench came to. */
export interface Measured {
  part: string;
  mails: number;
  /** Octets of the raw mails. */
  bytes: number;
  seconds: number;
  /** Processor time of the process with its threads: less shaken by what else the machine does than the clock is. */
  cpuSeconds: number;
  /** Most memory that the process with its threads ever had, in octets. */
  peakBytes: number;
  /** How many mails came to which end, where the part has ends. */
  ends?: Record<string, number>;
  /** How long mail lay on its server, in milliseconds, where the part tells. */
  lagMs?: { median: number; longest: number };
}

/** Time that is counted, on the clock and of the processor; may be stopped and gone on with. */
export class Stopwatch {
  #seconds = 0;
  #cpuSeconds = 0;

  /** Counts the time that a piece of work takes. */
  async time<T>(work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const cpu = process.cpuUsage();
    try {
      return await work();
    } finally {
      const { user, system } = process.cpuUsage(cpu);
      this.#seconds += (performance.now() - start) / 1000;
      this.#cpuSeconds += (user + system) / 1e6;
    }
  }

  /** What was counted, with the peak of memory until now. */
  get reading(): Pick<Measured, 'seconds' | 'cpuSeconds' | 'peakBytes'> {
    return { seconds: this.#seconds, cpuSeconds: this.#cpuSeconds, peakBytes: peakBytes() };
  }
}

/** Most memory that this process ever had. Linux counts what its parent had into maxRSS, so the kernel's own mark goes first. */
function peakBytes(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const mark = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  return (mark ? Number(mark) : process.resourceUsage().maxRSS) * 1024;
}
