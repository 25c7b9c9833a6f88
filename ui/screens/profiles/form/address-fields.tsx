import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import { useWords } from '../../../language/language.tsx';
import { CheckboxField } from '../../../parts/checkbox-field.tsx';
import { Fieldset } from '../../../parts/fieldset.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { TextAreaField } from '../../../parts/text-area-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import type { FieldGroupProps } from './fields.ts';
import { profileFormWords } from './words.ts';

/** Which mail a profile is for. */
export function AddressFields({ draft, change, errors }: FieldGroupProps) {
  const words = useWords(profileFormWords);
  const mailboxes = useQuery({ queryKey: ['mailboxes'], queryFn: readMailboxes });
  const { defaultFor } = draft;
  const choose = (name: string, isDefault: boolean) =>
    change({ defaultFor: isDefault ? [...defaultFor, name] : defaultFor.filter((each) => each !== name) });
  const ofAlias = Object.keys(errors).find((field) => field.startsWith('aliases'));
  return (
    <Panel title={words.which}>
      <div className="zp-form">
        <TextField
          label={words.address}
          hint={words.addressHint}
          required
          value={draft.address}
          error={errors.address}
          onChange={(address) => change({ address })}
        />
        <TextAreaField
          label={words.aliases}
          hint={words.aliasesHint}
          rows={3}
          value={draft.aliases}
          error={ofAlias && errors[ofAlias]}
          onChange={(aliases) => change({ aliases })}
        />
        <Fieldset legend={words.defaultFor}>
          <p className="zp-soft">{words.defaultForHint}</p>
          <Loaded query={mailboxes}>
            {(all) =>
              all.length === 0
                ? words.noMailboxes
                : all.map(({ id, name }) => (
                    <CheckboxField
                      key={id}
                      label={name}
                      checked={defaultFor.includes(name)}
                      onChange={(isDefault) => choose(name, isDefault)}
                    />
                  ))
            }
          </Loaded>
        </Fieldset>
      </div>
    </Panel>
  );
}

const readMailboxes = async () => (await dataOf(api.GET('/mailboxes'))).items;
