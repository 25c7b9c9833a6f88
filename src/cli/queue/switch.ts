import type { Command } from 'commander';
import { pauseQueue, resumeQueue } from '../../pipeline/queues/queue-acts.ts';
import { addVerb, onInput } from '../verb.ts';
import { queueName } from './queue-name.ts';

/** `zaakpost queue pause NAME` */
export function queuePause(noun: Command): void {
  addVerb(
    noun,
    'pause <name>',
    'have a queue wait: workers end what they have in hand and take no more',
  ).action(
    onInput(queueName, async (app, screen, name) => {
      screen.done(await pauseQueue(app, name), `The queue ${name} is paused.`);
    }),
  );
}

/** `zaakpost queue resume NAME` */
export function queueResume(noun: Command): void {
  addVerb(noun, 'resume <name>', 'have a queue go on').action(
    onInput(queueName, async (app, screen, name) => {
      screen.done(await resumeQueue(app, name), `The queue ${name} goes on.`);
    }),
  );
}
