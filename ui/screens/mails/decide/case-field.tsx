import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { useWords } from '../../../language/language.tsx';
import { ComboboxField } from '../../../parts/combobox-field.tsx';
import { useSettled } from '../../../parts/settled.ts';
import type { CaseSummary } from '../../cases/case-queries.ts';
import { decideWords } from './words.ts';

const MOST_OFFERED = 20;

interface CaseFieldProps {
  value: string;
  error: string | undefined;
  /** Whether closed cases are offered too. */
  withClosed: boolean;
  onChange: (caseNumber: string) => void;
}

/** The number of a case: typed, or chosen from those that are found by number, description, people and subjects. */
export function CaseField({ value, error, withClosed, onChange }: CaseFieldProps) {
  const words = useWords(decideWords);
  const may = useMay();
  const [chosen, setChosen] = useState<CaseSummary | null>(null);
  const search = useSettled(value.trim());
  const query = { search, limit: MOST_OFFERED, ...(withClosed ? {} : { status: 'open' as const }) };
  const cases = useQuery({
    queryKey: ['cases', 'offered', query],
    queryFn: async () => (await dataOf(api.GET('/cases', { params: { query } }))).items,
    enabled: may('cases'),
    placeholderData: keepPreviousData,
  });
  return (
    <ComboboxField
      label={words.caseNumber}
      hint={chosen?.number === value ? <CaseInWords shown={chosen} /> : words.caseHint}
      error={error}
      required
      maxLength={100}
      value={value}
      onType={onChange}
      choices={cases.data ?? []}
      keyOf={({ id }) => id}
      show={(shown) => <CaseInWords shown={shown} />}
      onChoose={(shown) => {
        setChosen(shown);
        onChange(shown.number);
      }}
      isSearching={cases.isFetching || search !== value.trim()}
    />
  );
}

function CaseInWords({ shown }: { shown: CaseSummary }) {
  const words = useWords(decideWords);
  const { number, description, caseType, requester, status } = shown;
  const about = [caseType.name, requester?.name ?? requester?.email, status === 'closed' && words.closed];
  return (
    <>
      <strong>{number}</strong> {description}{' '}
      <span className="zp-soft zp-small">{about.filter(Boolean).join(', ')}</span>
    </>
  );
}
