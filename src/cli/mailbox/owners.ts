import type { Command } from 'commander';
import { showMailbox } from '../../mailbox/mailbox.ts';
import { addOwners } from '../owners-verb.ts';

/** `zaakpost mailbox owners NAME` */
export const mailboxOwners = (noun: Command): void =>
  addOwners(noun, 'name', 'mailbox', async ({ db }, name) => (await showMailbox(db, name)).id);
