import { setting } from './setting.ts';
import { count, days } from './value-forms.ts';

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
  history: setting(
    'ZAAKPOST_RETAIN_HISTORY_DAYS',
    days,
    'How many days the trace of a mail and the changes of its status are kept. Without it: for ever.',
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
