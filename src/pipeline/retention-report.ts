/** How much of something was removed, or would be. */
export interface Removed {
  count: number;
  /** Of what has a size. */
  octets: number;
}

/** What a purge removed: mails whose bytes went by status, rows, and files of blobs. */
export type RetentionReport = Record<string, Removed>;

/** Adds to a report. */
export function addRemoved(report: RetentionReport, name: string, count: number, octets: number): void {
  if (count === 0) return;
  const before = report[name] ?? { count: 0, octets: 0 };
  report[name] = { count: before.count + count, octets: before.octets + octets };
}
