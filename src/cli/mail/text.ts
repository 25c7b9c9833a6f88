import type { Command } from 'commander';
import { mailText as textOf } from '../../pipeline/mail-text.ts';
import { addVerb, onInput } from '../verb.ts';
import { mailId } from './mail-id.ts';

/** `zaakpost mail text ID` */
export function mailText(noun: Command): void {
  addVerb(noun, 'text <id>', 'show a mail as plain text, safely, also one in quarantine').action(
    onInput(mailId, async (app, screen, id) => {
      const { openStages } = await import('../../pipeline/open-stages.ts'); // only here: the stages take long to load
      const { context, close } = openStages(app, 'look');
      try {
        const text = await textOf(context, id);
        screen.done({ mailId: id, text }, text);
      } finally {
        await close();
      }
    }),
  );
}
