import { tracedPart } from '../tracing.ts';

/** Stages of a mail's way whose time is measured, in order. */
export const STAGES = ['parse', 'check', 'route', 'render', 'file'] as const;
export type Stage = (typeof STAGES)[number];

/** Told how long a stage took that came to its end, in milliseconds. */
export type OnStage = (stage: Stage, millis: number) => void;

/**
 * Does the work of a stage, and tells how long it took, as a span too where it is on the way of a mail. An error of it is thrown on, and its
 * time is not told.
 */
export async function timed<T>(
  onStage: OnStage | undefined,
  stage: Stage,
  work: () => Promise<T>,
): Promise<T> {
  const start = performance.now();
  const result = await tracedPart(stage, work);
  onStage?.(stage, performance.now() - start);
  return result;
}
