import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, dataOf } from '../../../api/client.ts';
import { fieldErrors } from '../../../api/problem.ts';
import type { Match, Version } from '../../../api/version.ts';
import { useWords } from '../../../language/language.tsx';
import { Alert } from '../../../parts/alert.tsx';
import { ChangeForm } from '../../../parts/change-form.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { useAnnounce } from '../../../shell/announcement.tsx';
import { type Folder, type Mailbox, ofMailbox, useMailboxChange } from '../mailbox-queries.ts';
import { AfterFields } from './after-fields.tsx';
import { BelievedFields } from './believed-fields.tsx';
import { labelsOf } from './labels.ts';
import { draftOf, KINDS, type MailboxDraft, settingsOf, withKind } from './mailbox-draft.ts';
import './mailbox-form.css';
import { PolicyFields } from './policy-fields.tsx';
import { ReadingFields } from './reading-fields.tsx';
import { ScheduleFields } from './schedule-fields.tsx';
import { ServerFields } from './server-fields.tsx';
import { TestBeforeSaving } from './test-before-saving.tsx';
import { TrustFields } from './trust-fields.tsx';
import { mailboxFormWords } from './words.ts';

/** Adds a mailbox, or changes one. @param version of the one that is changed; null: a new one. */
export function MailboxForm({ version }: { version: Version<Mailbox> | null }) {
  const words = useWords(mailboxFormWords);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const mailbox = version?.data ?? null;
  const [draft, setDraft] = useState(() => draftOf(mailbox));
  const [folders, setFolders] = useState<readonly Folder[] | null>(null);
  const save = useMailboxChange(
    (headers: Match) => {
      const body = settingsOf(draft);
      return mailbox
        ? dataOf(api.PUT('/mailboxes/{mailboxId}', { ...ofMailbox(mailbox.id), headers, body }))
        : dataOf(api.POST('/mailboxes', { body }));
    },
    {
      onSuccess: ({ id, name }) => {
        announce(mailbox ? words.saved(name) : words.added(name));
        void navigate(`/mailboxes/${id}`);
      },
    },
  );
  const group = {
    draft,
    change: (changed: Partial<MailboxDraft>) => setDraft((before) => ({ ...before, ...changed })),
    errors: fieldErrors(save.error),
    isKept:
      mailbox !== null &&
      (draft.provider !== null || draft.host.trim().toLowerCase() === mailbox.host.toLowerCase()),
  };
  const isPushed = draft.kind === 'pushed';
  return (
    <ChangeForm
      className="zp-stack zp-mailbox-form"
      checkedByBrowser
      version={version}
      save={save}
      labels={labelsOf(words)}
      audited={{ action: 'updateMailbox', object: mailbox?.id ?? '' }}
      action={isPushed ? null : mailbox ? words.save : words.add}
      cancelTo={mailbox ? `/mailboxes/${mailbox.id}` : '/mailboxes'}
    >
      <SelectField
        label={words.kind}
        hint={words.kindHint}
        value={draft.kind}
        options={KINDS.filter((kind) => !mailbox || kind !== 'pushed').map((kind) => [
          kind,
          words.kinds[kind],
        ])}
        onChange={(kind) => setDraft((before) => withKind(before, kind))}
      />
      {isPushed ? (
        <Alert kind="info" title={words.pushedTitle}>
          <p>{words.pushed}</p>
        </Alert>
      ) : (
        <>
          <ServerFields {...group} />
          <TestBeforeSaving {...group} onFolders={setFolders} />
          <ReadingFields {...group} mailboxId={mailbox?.id} folders={folders} />
          <AfterFields {...group} folders={folders} />
          <ScheduleFields {...group} />
          <PolicyFields {...group} />
          <BelievedFields {...group} />
          <TrustFields {...group} />
        </>
      )}
    </ChangeForm>
  );
}
