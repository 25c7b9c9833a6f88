import { z } from 'zod';

/** What people and services are to Zaakpost; one may be several. */
export const ROLES = ['admin', 'official', 'operator', 'auditor', 'service'] as const;

export type Role = (typeof ROLES)[number];

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

export const roles = z
  .array(z.enum(ROLES))
  .min(1)
  .refine((given) => new Set(given).size === given.length, 'must name each role once')
  .describe(
    'admin sets up mailboxes and profiles; official decides on mail and cases; operator watches and runs; auditor reads all; service consumes cases, mail and events.',
  );
