import { z } from 'zod';
import { ROLE_NAMES } from '../config/role-names.ts';

export { isRole, ROLE_NAMES as ROLES, type RoleName as Role } from '../config/role-names.ts';

export const roles = z
  .array(z.enum(ROLE_NAMES))
  .min(1)
  .refine((given) => new Set(given).size === given.length, 'must name each role once')
  .describe(
    'admin sets up mailboxes and profiles; official decides on mail and cases; operator watches and runs; auditor reads all; service consumes cases, mail and events.',
  );
