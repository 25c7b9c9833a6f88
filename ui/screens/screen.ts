import type { LucideIcon } from 'lucide-react';
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
  /** It is for those who may change the resource, not for all who may look. */
  wanted?: 'change';
  /** Reads its code when it is gone to. */
  load: () => Promise<{ default: ComponentType }>;
}
