import { Gauge, type LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { ResourceName } from '../api/session.ts';
import type { Language } from '../language/current.ts';

/** A screen: where it is, who may see it, and what it shows. */
export interface Screen {
  /** Its address; `/mailboxes/:mailboxId` hands `mailboxId` to `useParams`. */
  path: string;
  /** In the menu. */
  name: Readonly<Record<Language, string>>;
  /** Its part of the menu; without it, it is reached from another screen. */
  group?: 'work' | 'setup' | 'oversight';
  Icon?: LucideIcon;
  /** What one must be allowed to read to see it; without it, everybody who is signed in sees it. */
  resource?: ResourceName;
  /** Reads its code when it is gone to. */
  load: () => Promise<{ default: ComponentType }>;
}

/** All screens, in the order of the menu. docs/development.md says how one is added. */
export const SCREENS: readonly Screen[] = [
  {
    path: '/',
    name: { nl: 'Overzicht', en: 'Overview' },
    group: 'work',
    Icon: Gauge,
    resource: 'overview',
    load: () => import('./overview/overview.tsx'),
  },
  {
    path: '/account',
    name: { nl: 'Mijn account', en: 'My account' },
    load: () => import('./account/account.tsx'),
  },
];
