import type { Command } from 'commander';
import { showProfile } from '../../routing/profile.ts';
import { addOwners } from '../owners-verb.ts';

/** `zaakpost profile owners NAME` */
export const profileOwners = (noun: Command): void =>
  addOwners(noun, 'name', 'profile', async ({ db }, name) => (await showProfile(db, name)).id);
