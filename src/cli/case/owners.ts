import type { Command } from 'commander';
import { findCase } from '../../cases/find-case.ts';
import { addOwners } from '../owners-verb.ts';

/** `zaakpost case owners NUMBER` */
export const caseOwners = (noun: Command): void =>
  addOwners(noun, 'number', 'case', async ({ db }, number) => (await findCase(db, number)).id);
