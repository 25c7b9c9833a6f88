import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { api, dataOf } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { useWords } from '../../../language/language.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { decideWords } from './words.ts';

/** Open cases that are offered; a number that is not among them can be typed. */
const MOST_OFFERED = 200;

interface CaseFieldProps {
  value: string;
  error: string | undefined;
  onChange: (caseNumber: string) => void;
}

/** The number of a case; the browser offers the newest open ones by number and description. */
export function CaseField({ value, error, onChange }: CaseFieldProps) {
  const words = useWords(decideWords);
  const may = useMay();
  const id = useId();
  const cases = useQuery({
    queryKey: ['cases', 'open', MOST_OFFERED],
    queryFn: () => dataOf(api.GET('/cases', { params: { query: { status: 'open', limit: MOST_OFFERED } } })),
    enabled: may('cases'),
  });
  return (
    <>
      <TextField
        label={words.caseNumber}
        hint={words.caseHint}
        error={error}
        required
        maxLength={100}
        list={id}
        autoComplete="off"
        value={value}
        onChange={onChange}
      />
      <datalist id={id}>
        {cases.data?.items.map(({ number, description }) => (
          <option key={number} value={number}>
            {description}
          </option>
        ))}
      </datalist>
    </>
  );
}
