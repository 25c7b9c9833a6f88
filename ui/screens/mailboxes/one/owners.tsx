import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../../../api/client.ts';
import type { components } from '../../../api/schema.ts';
import { useMay } from '../../../api/session.ts';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { CheckboxField } from '../../../parts/checkbox-field.tsx';
import { DataList } from '../../../parts/data-list.tsx';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { TextAreaField } from '../../../parts/text-area-field.tsx';
import { useAnnounce } from '../../../shell/announcement.tsx';
import { ofMailbox, useMailboxChange } from '../mailbox-queries.ts';
import { oneMailboxWords } from './words.ts';

type OwnersData = components['schemas']['Owners'];

/** Whose a mailbox is. */
export function Owners({ mailboxId, canChange }: { mailboxId: string; canChange: boolean }) {
  const words = useWords(oneMailboxWords);
  const may = useMay();
  const owners = useQuery({
    queryKey: ['mailboxes', mailboxId, 'owners'],
    queryFn: () => dataOf(api.GET('/mailboxes/{mailboxId}/owners', ofMailbox(mailboxId))),
  });
  return (
    <Panel title={words.owners}>
      <p className="zp-soft">{words.ownersLead}</p>
      <Loaded query={owners}>
        {(data) =>
          canChange && may('accounts') ? (
            <OwnersForm key={JSON.stringify(data)} mailboxId={mailboxId} owners={data} />
          ) : (
            <DataList
              items={[
                [
                  words.ownersPeople,
                  data.accounts.map(({ displayName }) => displayName).join(', ') || words.none,
                ],
                [words.ownersGroups, data.groups.join(', ') || words.none],
              ]}
            />
          )
        }
      </Loaded>
    </Panel>
  );
}

function OwnersForm({ mailboxId, owners }: { mailboxId: string; owners: OwnersData }) {
  const words = useWords(oneMailboxWords);
  const announce = useAnnounce();
  const [people, setPeople] = useState(() => new Set(owners.accounts.map(({ id }) => id)));
  const [groups, setGroups] = useState(owners.groups.join('\n'));
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: () => dataOf(api.GET('/accounts')) });
  const save = useMailboxChange(
    () =>
      dataOf(
        api.PUT('/mailboxes/{mailboxId}/owners', {
          ...ofMailbox(mailboxId),
          body: { accounts: [...people], groups: linesOf(groups) },
        }),
      ),
    { onSuccess: () => announce(words.ownersSaved) },
  );
  const choose = (id: string, isOwner: boolean) => {
    const next = new Set(people);
    if (isOwner) next.add(id);
    else next.delete(id);
    setPeople(next);
  };
  return (
    <div className="zp-form">
      {save.error && <ErrorPanel error={save.error} />}
      <fieldset className="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset">
        <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          {words.ownersPeople}
        </legend>
        <Loaded query={accounts}>
          {({ items }) =>
            items.map(({ id, displayName, name }) => (
              <CheckboxField
                key={id}
                label={`${displayName} (${name})`}
                checked={people.has(id)}
                onChange={(isOwner) => choose(id, isOwner)}
              />
            ))
          }
        </Loaded>
      </fieldset>
      <TextAreaField
        label={words.ownersGroups}
        hint={words.ownersGroupsHint}
        rows={3}
        value={groups}
        onChange={setGroups}
      />
      <div className="zp-form__actions">
        <Button look="primary" busy={save.isPending} onClick={() => save.mutate()}>
          {words.ownersSave}
        </Button>
      </div>
    </div>
  );
}

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];
