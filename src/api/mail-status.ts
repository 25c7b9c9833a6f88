import { z } from 'zod';
import { type MailStatus, STATUS_CHANGES } from '../mail/status.ts';

/** What became of a mail. */
export const statusSchema = z
  .enum(Object.keys(STATUS_CHANGES) as MailStatus[])
  .meta({ id: 'MailStatus', description: 'What became of a mail; docs/flow.md explains each.' });
