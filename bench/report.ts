import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Measured } from './measured.ts';

const MB = 1e6;

/** What is not a measurement but tells what it is worth. */
export const machine = () => ({
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryMb: Math.round(totalmem() / MB),
});

interface Row {
  part: string;
  mails: number;
  seconds: number;
  mailsPerSecond: number;
  megabytesPerSecond: number;
  cpuMillisPerMail: number;
  peakMb: number;
  /** Mails a second against the floor's; null where the floor was not measured. */
  ratioToFloor: number | null;
  ends?: Record<string, number>;
}

/** All figures of one run, as JSON on one line. */
export function asJson(parts: readonly Measured[]): string {
  return JSON.stringify({ machine: machine(), parts: rows(parts) });
}

/** All figures of one run, as a table for people. */
export function asTable(parts: readonly Measured[]): string {
  const { processor, cores, node } = machine();
  const lines = [HEADS, ...rows(parts).map(cells)];
  const ends = rows(parts).flatMap(({ part, ends }) => (ends ? [`${part}: ${counted(ends)}`] : []));
  return [`Node ${node}, ${cores} × ${processor}`, '', ...aligned(lines, 1), '', ...ends].join('\n');
}

function rows(parts: readonly Measured[]): Row[] {
  const floor = parts.find(({ part }) => part === 'floor');
  return parts.map(({ part, mails, bytes, seconds, cpuSeconds, peakBytes, ends }) => ({
    part,
    mails,
    seconds: rounded(seconds),
    mailsPerSecond: rounded(mails / seconds),
    megabytesPerSecond: rounded(bytes / MB / seconds),
    cpuMillisPerMail: rounded((cpuSeconds * 1000) / mails),
    peakMb: Math.round(peakBytes / MB),
    ratioToFloor: floor ? rounded(mails / seconds / (floor.mails / floor.seconds)) : null,
    ...(ends ? { ends } : {}),
  }));
}

const HEADS = ['', 'mails', 's', 'mails/s', 'MB/s', 'CPU ms/mail', 'peak MB', 'to floor'];

function cells(row: Row): string[] {
  const { part, mails, seconds, mailsPerSecond, megabytesPerSecond, cpuMillisPerMail, peakMb, ratioToFloor } =
    row;
  const figures = [
    mails,
    seconds,
    mailsPerSecond,
    megabytesPerSecond,
    cpuMillisPerMail,
    peakMb,
    ratioToFloor ?? '–',
  ];
  return [part, ...figures.map(String)];
}

/**
 * Lines of cells as lines of text.
 *
 * @param texts the first columns, so many, are words and stand to the left; numbers stand to the right.
 */
export function aligned(lines: readonly (readonly string[])[], texts: number): string[] {
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string =>
    column < texts ? cell.padEnd(widths?.[column] ?? 0) : cell.padStart(widths?.[column] ?? 0);
  return lines.map((line) => line.map(pad).join('  '));
}

const counted = (ends: Record<string, number>): string =>
  Object.entries(ends)
    .map(([status, mails]) => `${mails} ${status}`)
    .join(', ');

/** To three digits that count. */
export const rounded = (value: number): number => Number(value.toPrecision(3));
