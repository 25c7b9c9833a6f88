import { useEffect, useRef, useState } from 'react';
import { isProblem } from '../../../api/problem.ts';
import type { MailSummary } from '../mail-columns.tsx';

/** A mail that something was not done with, and why not. */
export interface Failure {
  mail: MailSummary;
  error: unknown;
}

/** How far it is. */
export interface BulkState {
  stage: 'ready' | 'running' | 'ended';
  done: number;
  all: number;
  failures: readonly Failure[];
}

const READY: BulkState = { stage: 'ready', done: 0, all: 0, failures: [] };

/** Requests are counted by the minute: by then, one that was too many is taken. */
const PAUSE_MS = 5_000;
const MOST_PAUSES = 13;

/**
 * Does something with many mails, some at a time, one after the other: what fails of some does not stop the rest.
 *
 * @param step how many at a time.
 * @param act does it with some mails. @returns those that it was not done with.
 * @param onEnd when all were gone through, or it was stopped.
 */
export function useBulkRun(
  step: number,
  act: (mails: readonly MailSummary[]) => Promise<readonly Failure[]>,
  onEnd: () => void,
) {
  const [state, setState] = useState(READY);
  const isStopped = useRef(false);
  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );
  const start = async (mails: readonly MailSummary[]) => {
    isStopped.current = false;
    setState({ ...READY, stage: 'running', all: mails.length });
    for (let from = 0; from < mails.length && !isStopped.current; from += step) {
      const some = mails.slice(from, from + step);
      const failed = await patiently(() => act(some)).catch((error: unknown) =>
        some.map((mail) => ({ mail, error })),
      );
      setState((before) => ({
        ...before,
        done: before.done + some.length,
        failures: [...before.failures, ...failed],
      }));
    }
    setState((before) => ({ ...before, stage: 'ended' }));
    onEnd();
  };
  const stop = () => {
    isStopped.current = true;
  };
  return { state, start, stop };
}

/** Waits where the API says that these were too many requests, and tries again. */
async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (let pauses = 0; ; pauses++) {
    try {
      return await act();
    } catch (error) {
      if (!isProblem(error, 'TOO_MANY_REQUESTS') || pauses === MOST_PAUSES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
