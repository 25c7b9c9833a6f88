import type { Command } from 'commander';
import { z } from 'zod';
import { toCloudEvent } from '../../events/cloudevent.ts';
import { showEvent } from '../../events/read-events.ts';
import { checked } from '../failure.ts';
import { addVerb, onInput } from '../verb.ts';

const given = z.object({ id: z.uuid('must be the id of an event: see zaakpost event list') });

/** `zaakpost event show ID` */
export function eventShow(noun: Command): void {
  addVerb(noun, 'show <id>', 'show an event as others get it: a CloudEvent').action(
    onInput(
      (id: string) => checked(given, { id }, { id: '<id>' }).id,
      async (app, screen, id) => {
        screen.jsonDocument(toCloudEvent(await showEvent(app.db, id), app.config.eventSource));
      },
    ),
  );
}
