import type { ReactNode } from 'react';
import './data-list.css';

/** Names and what they are, one under the other. */
export function DataList({ items }: { items: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="utrecht-data-list utrecht-data-list--rows zp-data-list">
      {items.map(([name, value]) => (
        <div className="utrecht-data-list__item" key={name}>
          <dt className="utrecht-data-list__item-key">{name}</dt>
          <dd className="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
