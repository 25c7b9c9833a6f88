import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../api/client.ts';
import type { components } from '../api/schema.ts';
import { useMay } from '../api/session.ts';
import { type Match, toChangeKey, useToChange, type Version } from '../api/version.ts';
import { useWords } from '../language/language.tsx';
import { useAnnounce } from '../shell/announcement.tsx';
import { ChangeForm } from './change-form.tsx';
import type { Audited } from './changed-meanwhile.tsx';
import { CheckboxField } from './checkbox-field.tsx';
import { DataList } from './data-list.tsx';
import { Fieldset } from './fieldset.tsx';
import { linesOf } from './lines.ts';
import { Loaded } from './loaded.tsx';
import { ownersWords } from './owners-words.ts';
import { Panel } from './panel.tsx';
import { TextAreaField } from './text-area-field.tsx';

type Owners = components['schemas']['Owners'];

interface OwnersPanelProps {
  /** Under which key the thing is read, such as `['profiles', id]`. */
  of: readonly string[];
  canChange: boolean;
  read(): Promise<{ data?: Owners; response: Response }>;
  save(owners: components['schemas']['OwnersSettings'], headers: Match): Promise<unknown>;
  audited: Audited;
}

/** Whose something is; chosen by those who may change it. */
export function OwnersPanel({ of, canChange, read, save, audited }: OwnersPanelProps) {
  const words = useWords(ownersWords);
  const may = useMay();
  const key = [...of, 'owners'];
  const owners = useToChange(key, read);
  return (
    <Panel title={words.title}>
      <p className="zp-soft">{words.lead}</p>
      <Loaded query={owners}>
        {(version) =>
          canChange && may('accounts') ? (
            <OwnersForm key={version.etag} version={version} of={key} save={save} audited={audited} />
          ) : (
            <DataList
              items={[
                [
                  words.people,
                  version.data.accounts.map(({ displayName }) => displayName).join(', ') || words.none,
                ],
                [words.groups, version.data.groups.join(', ') || words.none],
              ]}
            />
          )
        }
      </Loaded>
    </Panel>
  );
}

type OwnersFormProps = Pick<OwnersPanelProps, 'of' | 'save' | 'audited'> & { version: Version<Owners> };

function OwnersForm({ version, of, save, audited }: OwnersFormProps) {
  const words = useWords(ownersWords);
  const announce = useAnnounce();
  const queries = useQueryClient();
  const owners = version.data;
  const [people, setPeople] = useState(() => new Set(owners.accounts.map(({ id }) => id)));
  const [groups, setGroups] = useState(owners.groups.join('\n'));
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: () => dataOf(api.GET('/accounts')) });
  const change = useMutation({
    mutationFn: (match: Match) => save({ accounts: [...people], groups: linesOf(groups) }, match),
    onSuccess: () => {
      announce(words.saved);
      return queries.invalidateQueries({ queryKey: toChangeKey(of) });
    },
  });
  const choose = (id: string, isOwner: boolean) => {
    const next = new Set(people);
    if (isOwner) next.add(id);
    else next.delete(id);
    setPeople(next);
  };
  return (
    <ChangeForm
      className="zp-form"
      version={version}
      save={change}
      labels={{ accounts: words.people, groups: words.groups }}
      audited={audited}
      action={words.save}
    >
      <Fieldset legend={words.people}>
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
      </Fieldset>
      <TextAreaField
        label={words.groups}
        hint={words.groupsHint}
        rows={3}
        value={groups}
        onChange={setGroups}
      />
    </ChangeForm>
  );
}
