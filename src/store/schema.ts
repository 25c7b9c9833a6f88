import type { AccountTables } from './schema/accounts.ts';
import type { CaseTables } from './schema/cases.ts';
import type { EventTables } from './schema/events.ts';
import type { MailboxTables } from './schema/mailboxes.ts';
import type { MailTables } from './schema/mails.ts';
import type { RetentionTables } from './schema/retention.ts';
import type { RoutingTables } from './schema/routing.ts';

/** Every table, as `src/store/migrations/` makes it. */
export interface Schema
  extends AccountTables,
    CaseTables,
    EventTables,
    MailboxTables,
    MailTables,
    RetentionTables,
    RoutingTables {}
