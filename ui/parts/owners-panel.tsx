import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../api/client.ts';
import type { components } from '../api/schema.ts';
import { useMay } from '../api/session.ts';
import { useWords } from '../language/language.tsx';
import { useAnnounce } from '../shell/announcement.tsx';
import { Button } from './button.tsx';
import { CheckboxField } from './checkbox-field.tsx';
import { DataList } from './data-list.tsx';
import { ErrorPanel } from './error-panel.tsx';
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
  read(): Promise<Owners>;
  save(owners: components['schemas']['OwnersSettings']): Promise<Owners>;
}

/** Whose something is; chosen by those who may change it. */
export function OwnersPanel({ of, canChange, read, save }: OwnersPanelProps) {
  const words = useWords(ownersWords);
  const may = useMay();
  const key = [...of, 'owners'];
  const owners = useQuery({ queryKey: key, queryFn: read });
  return (
    <Panel title={words.title}>
      <p className="zp-soft">{words.lead}</p>
      <Loaded query={owners}>
        {(data) =>
          canChange && may('accounts') ? (
            <OwnersForm key={JSON.stringify(data)} owners={data} of={key} save={save} />
          ) : (
            <DataList
              items={[
                [words.people, data.accounts.map(({ displayName }) => displayName).join(', ') || words.none],
                [words.groups, data.groups.join(', ') || words.none],
              ]}
            />
          )
        }
      </Loaded>
    </Panel>
  );
}

type OwnersFormProps = Pick<OwnersPanelProps, 'of' | 'save'> & { owners: Owners };

function OwnersForm({ owners, of, save }: OwnersFormProps) {
  const words = useWords(ownersWords);
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [people, setPeople] = useState(() => new Set(owners.accounts.map(({ id }) => id)));
  const [groups, setGroups] = useState(owners.groups.join('\n'));
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: () => dataOf(api.GET('/accounts')) });
  const change = useMutation({
    mutationFn: () => save({ accounts: [...people], groups: linesOf(groups) }),
    onSuccess: () => announce(words.saved),
    onSettled: () => queries.invalidateQueries({ queryKey: of }),
  });
  const choose = (id: string, isOwner: boolean) => {
    const next = new Set(people);
    if (isOwner) next.add(id);
    else next.delete(id);
    setPeople(next);
  };
  return (
    <div className="zp-form">
      {change.error && <ErrorPanel error={change.error} />}
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
      <div className="zp-form__actions">
        <Button look="primary" busy={change.isPending} onClick={() => change.mutate()}>
          {words.save}
        </Button>
      </div>
    </div>
  );
}
