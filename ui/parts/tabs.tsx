import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { useSearchParams } from 'react-router';
import './tabs.css';

/** One of several views of the same thing. */
export interface Tab {
  /** In the address, as `?tab=`. */
  key: string;
  title: string;
  content: () => ReactNode;
}

const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** Tabs (ARIA practices): arrows go from one to the next; which one is open is kept in the address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly [Tab, ...Tab[]] }) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useSearchParams();
  const open = tabs.find(({ key }) => key === search.get('tab')) ?? tabs[0];
  const show = (key: string) =>
    setSearch(
      (before) => {
        before.set('tab', key);
        return before;
      },
      { replace: true },
    );
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const next = step(tabs.indexOf(open), tabs.length);
    show(tabs[next]?.key ?? open.key);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div className="zp-tabs">
      <div className="zp-tabs__list" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map(({ key, title }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={key === open.key}
            aria-controls={`${id}-panel`}
            tabIndex={key === open.key ? 0 : -1}
            className="zp-tabs__tab"
            onClick={() => show(key)}
          >
            {title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open.key}`} key={open.key}>
        {open.content()}
      </div>
    </div>
  );
}
