import type { ProfileDraft } from './profile-draft.ts';

/** What every group of fields takes. */
export interface FieldGroupProps {
  draft: ProfileDraft;
  /** Changes what stands in one or more fields. */
  change(changed: Partial<ProfileDraft>): void;
  /** What is wrong, by the name that the API has for the field. */
  errors: Readonly<Record<string, string>>;
}
