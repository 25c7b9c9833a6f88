import { loadavg } from 'node:os';
import { aligned, machine, rounded } from '../report.ts';
import type { Cell, Run } from './cell.ts';

const MB = 1e6;

/** One cell, as people and programs read it: medians over its runs. */
interface Row {
  corpus: string;
  roundTripMs: number;
  protocol: string;
  client: string;
  runs: number;
  mailsPerSecond: number;
  megabytesPerSecond: number;
  cpuMillisPerMail: number;
  peakMb: number;
  /** Mails a second against the yardstick of the same protocol, each run against the one of the same round. */
  ratio: number | null;
  /** The same of processor time: below 1 where ours is less. */
  cpuRatio: number | null;
}

/** Against whom a protocol is held. */
const YARDSTICKS: Record<string, string> = { pop3s: 'mpop', imaps: 'mbsync' };

/** All figures of one run, as JSON on one line. */
export const fetchJson = (cells: readonly Cell[], notes: readonly string[]): string =>
  JSON.stringify({ machine: machine(), loadAverage: loadavg(), cells: rows(cells), notes });

/** All figures of one run, as a table for people. */
export function fetchTable(cells: readonly Cell[], notes: readonly string[]): string {
  const { processor, cores, node } = machine();
  const lines = [HEADS, ...rows(cells).map((row) => Object.values(row).map((value) => String(value ?? '–')))];
  const [load = 0] = loadavg();
  return [
    `Node ${node}, ${cores} × ${processor}; load at the end ${load.toFixed(1)}`,
    'Medians. Memory and CPU are of the client alone: of ours without the database, and nowhere with the mail server.',
    'Ratios are to mpop (POP3S) and mbsync (IMAPS), each run to the one of the same round.',
    '',
    ...aligned(lines, 4),
    '',
    ...notes,
  ].join('\n');
}

const HEADS = [
  ...['corpus', 'ms', 'over', 'client', 'runs', 'mails/s', 'MB/s', 'CPU ms/mail', 'peak MB', 'ratio', 'CPU'],
];

function rows(cells: readonly Cell[]): Row[] {
  return cells.map((cell) => {
    const { corpus, account, roundTripMs, client, runs } = cell;
    const yardstick = cells.find((other) => isYardstick(other, cell));
    return {
      corpus,
      roundTripMs,
      protocol: client.protocol,
      client: client.name,
      runs: runs.length,
      mailsPerSecond: rounded(median(runs.map(({ seconds }) => account.mails / seconds))),
      megabytesPerSecond: rounded(median(runs.map(({ seconds }) => account.bytes / MB / seconds))),
      cpuMillisPerMail: rounded(median(runs.map(({ cpuSeconds }) => (cpuSeconds * 1000) / account.mails))),
      peakMb: Math.round(median(runs.map(({ peakBytes }) => peakBytes / MB))),
      ratio: paired(yardstick?.runs, runs, (theirs, ours) => theirs.seconds / ours.seconds),
      cpuRatio: paired(yardstick?.runs, runs, (theirs, ours) => ours.cpuSeconds / theirs.cpuSeconds),
    };
  });
}

const isYardstick = (other: Cell, cell: Cell): boolean =>
  other.corpus === cell.corpus &&
  other.roundTripMs === cell.roundTripMs &&
  other.client.name === YARDSTICKS[cell.client.protocol];

function paired(
  theirs: readonly Run[] | undefined,
  ours: readonly Run[],
  ratio: (theirs: Run, ours: Run) => number,
): number | null {
  const ratios = ours.flatMap((run, round) => {
    const other = theirs?.[round];
    return other ? [ratio(other, run)] : [];
  });
  return ratios.length > 0 ? rounded(median(ratios)) : null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}
