import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import { useWords } from '../../../language/language.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { decideWords } from './words.ts';

interface ProfileFieldProps {
  /** Only those that make cases. */
  withCaseType: boolean;
  value: string;
  error: string | undefined;
  onChange: (profile: string) => void;
}

/** One of the profiles. */
export function ProfileField({ withCaseType, value, error, onChange }: ProfileFieldProps) {
  const words = useWords(decideWords);
  const profiles = useQuery({ queryKey: ['profiles'], queryFn: () => dataOf(api.GET('/profiles')) });
  return (
    <Loaded query={profiles}>
      {({ items }) => {
        const fitting = items.filter(({ caseType }) => (caseType !== null) === withCaseType);
        if (fitting.length === 0) return <p className="zp-soft">{words.noProfiles}</p>;
        return (
          <SelectField
            label={words.profile}
            required
            error={error}
            value={value}
            options={[['', words.choose], ...fitting.map(({ name }) => [name, name] as const)]}
            onChange={onChange}
          />
        );
      }}
    </Loaded>
  );
}
