import { z } from 'zod';
import { checked } from '../failure.ts';

const given = z.object({ id: z.uuid('must be the id of a webhook: see zaakpost webhook list') });

/** The id of a webhook, as a verb is given it. @throws UsageError */
export const webhookId = (id: string): string => checked(given, { id }, { id: '<id>' }).id;
