import { z } from 'zod';
import { checked } from '../failure.ts';

const given = z.object({ id: z.uuid('must be the id of a mail: see zaakpost mail list') });

/** The id of a mail, as an argument. @throws UsageError where it has not the form of one. */
export const mailId = (text: string): string => checked(given, { id: text }, { id: '<id>' }).id;

/** Ids of mails. @throws as `mailId`. */
export const mailIds = (texts: string[]): string[] => texts.map(mailId);
