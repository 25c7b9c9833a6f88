import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useWords } from '../language/language.tsx';
import './combobox-field.css';
import { type FieldProps, FormField } from './form-field.tsx';
import { partWords } from './words.ts';

interface ComboboxFieldProps<Choice> extends FieldProps {
  /** What is typed, or was chosen. */
  value: string;
  onType: (text: string) => void;
  /** What is offered for what is typed. */
  choices: readonly Choice[];
  keyOf: (choice: Choice) => string;
  show: (choice: Choice) => ReactNode;
  onChoose: (choice: Choice) => void;
  /** Whether what is offered is still of what was typed before. */
  isSearching: boolean;
  maxLength?: number;
}

/**
 * A line of text with a list of what can be chosen for it (ARIA 1.2, combobox with a listbox): arrows go through the list, Enter chooses, and
 * Escape closes it.
 */
export function ComboboxField<Choice>(props: ComboboxFieldProps<Choice>) {
  const { value, onType, choices, keyOf, show, onChoose, isSearching, maxLength, ...field } = props;
  const words = useWords(partWords);
  const list = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const isShown = isOpen && choices.length > 0;
  const idOf = (index: number) => `${list}-${index}`;
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (choice: Choice) => {
    onChoose(choice);
    close();
  };
  const step = (by: 1 | -1) => {
    const last = choices.length - 1;
    // from the last to the first, and back
    const next = by > 0 ? (active >= last ? 0 : active + 1) : active <= 0 ? last : active - 1;
    setOpen(true);
    setActive(next);
    document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = isOpen ? choices[active] : undefined;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && chosen !== undefined) choose(chosen);
    else if (event.key === 'Escape' && isOpen) close();
    else return;
    event.preventDefault();
  };
  return (
    <FormField {...field}>
      {(control) => (
        <>
          <div className="zp-combobox">
            <input
              {...control}
              type="text"
              role="combobox"
              aria-expanded={isShown}
              aria-controls={list}
              aria-autocomplete="list"
              aria-activedescendant={isShown && active >= 0 ? idOf(active) : undefined}
              autoComplete="off"
              maxLength={maxLength}
              className={`utrecht-textbox utrecht-textbox--html-input ${field.error ? 'utrecht-textbox--invalid' : ''}`}
              value={value}
              onChange={(event) => {
                onType(event.target.value);
                setOpen(true);
                setActive(-1);
              }}
              onClick={() => setOpen(true)}
              onBlur={close}
              onKeyDown={onKeyDown}
            />
            <div
              id={list}
              role="listbox"
              aria-label={words.choices}
              className="zp-combobox__list"
              hidden={!isShown}
            >
              {choices.map((choice, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field, which knows the active one
                <div
                  key={keyOf(choice)}
                  id={idOf(index)}
                  role="option"
                  aria-selected={index === active}
                  tabIndex={-1}
                  className="zp-combobox__choice"
                  // a press must not take the focus from the field, which would close the list
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => choose(choice)}
                >
                  {show(choice)}
                </div>
              ))}
            </div>
          </div>
          <p className="zp-combobox__found zp-small zp-soft" role="status">
            {isOpen && !isSearching && words.found(choices.length)}
          </p>
        </>
      )}
    </FormField>
  );
}
