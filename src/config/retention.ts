import { z } from 'zod';
import { setting } from './setting.ts';
import { count, days } from './value-forms.ts';

/** The least that the audit log is kept, in days; the database holds to it too (migration 0031). */
const AUDIT_FLOOR_DAYS = 180;

/** How long things are kept, in days; without a number: for ever. */
export const retention = {
  filed: setting(
    'ZAAKPOST_RETAIN_FILED_DAYS',
    days,
    'How many days the bytes of a mail that was filed are kept; what its case or intake entry has of it stays. Without it: for ever.',
  ),
  held: setting(
    'ZAAKPOST_RETAIN_HELD_DAYS',
    days,
    'How many days the bytes of a mail that is held are kept. Without it: for ever.',
  ),
  quarantined: setting(
    'ZAAKPOST_RETAIN_QUARANTINED_DAYS',
    days,
    'How many days the bytes of a mail in quarantine are kept. Without it: for ever.',
  ),
  discarded: setting(
    'ZAAKPOST_RETAIN_DISCARDED_DAYS',
    days,
    'How many days the bytes of a discarded mail are kept. Without it: for ever.',
  ),
  failed: setting(
    'ZAAKPOST_RETAIN_FAILED_DAYS',
    days,
    'How many days the bytes of a failed mail are kept. Without it: for ever.',
  ),
  renditions: setting(
    'ZAAKPOST_RETAIN_RENDITIONS_DAYS',
    days,
    'How many days the PDF of a mail is kept; one that is asked for later is made again from the original. Without it: as long as the original.',
  ),
  attachments: setting(
    'ZAAKPOST_RETAIN_ATTACHMENTS_DAYS',
    days,
    'How many days a case keeps attachments as files of their own; one that is asked for later is taken from the original again. Without it: as long as the original.',
  ),
  history: setting(
    'ZAAKPOST_RETAIN_HISTORY_DAYS',
    days,
    'How many days the trace of a mail and the changes of its status are kept. Without it: for ever.',
  ),
  runs: setting(
    'ZAAKPOST_RETAIN_RUNS_DAYS',
    days,
    'How many days the runs of a mailbox and the changes of its state are kept. Without it: the last 100 of each.',
  ),
  audit: setting(
    'ZAAKPOST_RETAIN_AUDIT_DAYS',
    z.coerce.number().int().min(AUDIT_FLOOR_DAYS).max(36_500).optional(),
    'How many days lines of the audit log are kept, at least 180; what was not exported stays beyond that. Without it: for ever.',
  ),
  events: setting(
    'ZAAKPOST_RETAIN_EVENTS_DAYS',
    days,
    'How many days events that every receiver has got are kept. Without it: for ever.',
  ),
  deliveries: setting(
    'ZAAKPOST_RETAIN_DELIVERIES_DAYS',
    count(30),
    'How many days the record that a webhook has got an event is kept.',
  ),
  orphans: setting(
    'ZAAKPOST_RETAIN_ORPHANS_DAYS',
    count(30),
    'How many days stored bytes that nothing refers to are kept, counted from when they were stored.',
  ),
} as const;
