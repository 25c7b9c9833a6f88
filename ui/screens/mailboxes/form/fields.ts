import type { MailboxDraft } from './mailbox-draft.ts';

/** What every group of fields takes. */
export interface FieldGroupProps {
  draft: MailboxDraft;
  /** Changes what stands in one or more fields. */
  change(changed: Partial<MailboxDraft>): void;
  /** What is wrong, by the name that the API has for the field. */
  errors: Readonly<Record<string, string>>;
  /** Whether it is a mailbox that is there already: its secrets may be left out. */
  isKept: boolean;
}
