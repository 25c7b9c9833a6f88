import { useEffect, useId, useState } from 'react';
import { useWords } from '../language/language.tsx';
import { Button } from './button.tsx';
import './filter-bar.css';
import type { useFilters } from './filters.ts';
import './select-field.css';
import { partWords } from './words.ts';

/** One filter: text, a date, or one of a few. */
export interface Filter<Key extends string> {
  key: Key;
  label: string;
  kind: 'text' | 'date' | readonly (readonly [value: string, words: string])[];
  /** What may be typed, where not everything is known. */
  suggestions?: readonly (readonly [value: string, words: string])[];
}

interface FilterBarProps<Key extends string> {
  filters: readonly Filter<Key>[];
  state: ReturnType<typeof useFilters<Key>>;
}

/** How long one types before the list follows. */
const PAUSE_MS = 300;

/** The filters above a list: `<FilterBar filters={…} state={useFilters(['status', 'text'])} />`. */
export function FilterBar<Key extends string>({ filters, state }: FilterBarProps<Key>) {
  const words = useWords(partWords);
  return (
    <search className="zp-filters" aria-label={words.filters}>
      {filters.map((filter) => (
        <FilterControl
          key={filter.key}
          filter={filter}
          value={state.values[filter.key]}
          onChange={(value) => state.set(filter.key, value)}
        />
      ))}
      {state.isAny && (
        <Button look="subtle" onClick={state.clear}>
          {words.clearFilters}
        </Button>
      )}
    </search>
  );
}

interface FilterControlProps {
  filter: Filter<string>;
  value: string;
  onChange: (value: string) => void;
}

function FilterControl({ filter: { label, kind, suggestions }, value, onChange }: FilterControlProps) {
  const words = useWords(partWords);
  const id = useId();
  return (
    <div className="zp-filters__filter">
      <label className="zp-filters__label" htmlFor={id}>
        {label}
      </label>
      {typeof kind === 'string' ? (
        <TypedFilter
          id={id}
          type={kind === 'date' ? 'date' : 'search'}
          list={suggestions && `${id}-list`}
          value={value}
          onChange={onChange}
        />
      ) : (
        <select
          id={id}
          className="utrecht-select utrecht-select--html-select zp-select"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{words.all}</option>
          {kind.map(([each, shown]) => (
            <option key={each} value={each}>
              {shown}
            </option>
          ))}
        </select>
      )}
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map(([each, shown]) => (
            <option key={each} value={each} label={shown} />
          ))}
        </datalist>
      )}
    </div>
  );
}

interface TypedFilterProps {
  id: string;
  type: string;
  /** Id of its suggestions. */
  list: string | undefined;
  value: string;
  onChange: (value: string) => void;
}

function TypedFilter({ id, type, list, value, onChange }: TypedFilterProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the pause anew
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <input
      id={id}
      type={type}
      list={list}
      className="utrecht-textbox utrecht-textbox--html-input"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
