import {
  Activity,
  Briefcase,
  FolderInput,
  Gauge,
  Gavel,
  History,
  Hourglass,
  Inbox,
  KeyRound,
  ListChecks,
  type LucideIcon,
  Mail,
  Route,
  ScrollText,
  Shapes,
  ShieldAlert,
  Users,
  UserX,
  Webhook,
} from 'lucide-react';
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
    path: '/mails',
    name: { nl: 'Post', en: 'Mail' },
    group: 'work',
    Icon: Mail,
    resource: 'mails',
    load: () => import('./mails/mails.tsx'),
  },
  {
    path: '/mails/:mailId',
    name: { nl: 'Bericht', en: 'One mail' },
    resource: 'mails',
    load: () => import('./mails/one/one-mail.tsx'),
  },
  {
    path: '/quarantine',
    name: { nl: 'Quarantaine', en: 'Quarantine' },
    group: 'work',
    Icon: ShieldAlert,
    resource: 'mails',
    load: () => import('./quarantine/quarantine.tsx'),
  },
  {
    path: '/quarantine/:mailId',
    name: { nl: 'Bericht in quarantaine', en: 'Mail in quarantine' },
    resource: 'mails',
    load: () => import('./quarantine/one/quarantined-mail.tsx'),
  },
  {
    path: '/cases',
    name: { nl: 'Zaken', en: 'Cases' },
    group: 'work',
    Icon: Briefcase,
    resource: 'cases',
    load: () => import('./cases/cases.tsx'),
  },
  {
    path: '/cases/:caseId',
    name: { nl: 'Zaak', en: 'Case' },
    resource: 'cases',
    load: () => import('./cases/one-case.tsx'),
  },
  {
    path: '/intake',
    name: { nl: 'Documentintake', en: 'Document intake' },
    group: 'work',
    Icon: FolderInput,
    resource: 'intake-entries',
    load: () => import('./intake/intake.tsx'),
  },
  {
    path: '/mailboxes',
    name: { nl: 'Postvakken', en: 'Mailboxes' },
    group: 'setup',
    Icon: Inbox,
    resource: 'mailboxes',
    load: () => import('./mailboxes/mailboxes.tsx'),
  },
  {
    path: '/mailboxes/new',
    name: { nl: 'Postvak toevoegen', en: 'Add a mailbox' },
    resource: 'mailboxes',
    wanted: 'change',
    load: () => import('./mailboxes/form/new-mailbox.tsx'),
  },
  {
    path: '/mailboxes/:mailboxId',
    name: { nl: 'Postvak', en: 'Mailbox' },
    resource: 'mailboxes',
    load: () => import('./mailboxes/one/one-mailbox.tsx'),
  },
  {
    path: '/mailboxes/:mailboxId/edit',
    name: { nl: 'Postvak wijzigen', en: 'Change a mailbox' },
    resource: 'mailboxes',
    wanted: 'change',
    load: () => import('./mailboxes/form/edit-mailbox.tsx'),
  },
  {
    path: '/profiles',
    name: { nl: 'Profielen', en: 'Profiles' },
    group: 'setup',
    Icon: Route,
    resource: 'profiles',
    load: () => import('./profiles/profiles.tsx'),
  },
  {
    path: '/profiles/new',
    name: { nl: 'Profiel toevoegen', en: 'Add a profile' },
    resource: 'profiles',
    wanted: 'change',
    load: () => import('./profiles/form/new-profile.tsx'),
  },
  {
    path: '/profiles/:profileId',
    name: { nl: 'Profiel', en: 'Profile' },
    resource: 'profiles',
    load: () => import('./profiles/one-profile.tsx'),
  },
  {
    path: '/decision-rules',
    name: { nl: 'Beslisregels', en: 'Decision rules' },
    group: 'setup',
    Icon: Gavel,
    resource: 'decision-rules',
    load: () => import('./decision-rules/decision-rules.tsx'),
  },
  {
    path: '/decision-rules/:decisionRuleId',
    name: { nl: 'Beslisregel', en: 'Decision rule' },
    resource: 'decision-rules',
    load: () => import('./decision-rules/one-rule.tsx'),
  },
  {
    path: '/case-types',
    name: { nl: 'Zaaktypen', en: 'Case types' },
    group: 'setup',
    Icon: Shapes,
    resource: 'case-types',
    load: () => import('./case-types/case-types.tsx'),
  },
  {
    path: '/case-types/new',
    name: { nl: 'Zaaktype toevoegen', en: 'Add a case type' },
    resource: 'case-types',
    wanted: 'change',
    load: () => import('./case-types/new-case-type.tsx'),
  },
  {
    path: '/case-types/:caseTypeId',
    name: { nl: 'Zaaktype', en: 'Case type' },
    resource: 'case-types',
    load: () => import('./case-types/one-case-type.tsx'),
  },
  {
    path: '/accounts',
    name: { nl: 'Accounts', en: 'Accounts' },
    group: 'setup',
    Icon: Users,
    resource: 'accounts',
    load: () => import('./accounts/accounts.tsx'),
  },
  {
    path: '/accounts/new',
    name: { nl: 'Account toevoegen', en: 'Add an account' },
    resource: 'accounts',
    wanted: 'change',
    load: () => import('./accounts/new-account.tsx'),
  },
  {
    path: '/accounts/:accountId',
    name: { nl: 'Account', en: 'Account' },
    resource: 'accounts',
    load: () => import('./accounts/one-account.tsx'),
  },
  {
    path: '/api-keys',
    name: { nl: 'API-sleutels', en: 'API keys' },
    group: 'setup',
    Icon: KeyRound,
    resource: 'api-keys',
    load: () => import('./api-keys/api-keys.tsx'),
  },
  {
    path: '/webhooks',
    name: { nl: 'Webhooks', en: 'Webhooks' },
    group: 'setup',
    Icon: Webhook,
    resource: 'webhooks',
    load: () => import('./webhooks/webhooks.tsx'),
  },
  {
    path: '/webhooks/new',
    name: { nl: 'Webhook toevoegen', en: 'Add a webhook' },
    resource: 'webhooks',
    wanted: 'change',
    load: () => import('./webhooks/form/new-webhook.tsx'),
  },
  {
    path: '/webhooks/:webhookId',
    name: { nl: 'Webhook', en: 'Webhook' },
    resource: 'webhooks',
    load: () => import('./webhooks/one/one-webhook.tsx'),
  },
  {
    path: '/events',
    name: { nl: 'Gebeurtenissen', en: 'Events' },
    group: 'oversight',
    Icon: Activity,
    resource: 'events',
    load: () => import('./events/events.tsx'),
  },
  {
    path: '/events/:eventId',
    name: { nl: 'Gebeurtenis', en: 'Event' },
    resource: 'events',
    load: () => import('./events/one-event.tsx'),
  },
  {
    path: '/queues',
    name: { nl: 'Wachtrijen', en: 'Queues' },
    group: 'oversight',
    Icon: ListChecks,
    resource: 'queues',
    load: () => import('./queues/queues.tsx'),
  },
  {
    path: '/queues/:queueName',
    name: { nl: 'Wachtrij', en: 'Queue' },
    resource: 'queues',
    load: () => import('./queues/one-queue.tsx'),
  },
  {
    path: '/audit',
    name: { nl: 'Auditlog', en: 'Audit log' },
    group: 'oversight',
    Icon: ScrollText,
    resource: 'audit-entries',
    load: () => import('./audit/audit.tsx'),
  },
  {
    path: '/settings-changes',
    name: { nl: 'Wijzigingen', en: 'Changes of settings' },
    group: 'oversight',
    Icon: History,
    resource: 'settings-changes',
    load: () => import('./settings-changes/settings-changes.tsx'),
  },
  {
    path: '/retention',
    name: { nl: 'Bewaren en opruimen', en: 'Retention' },
    group: 'oversight',
    Icon: Hourglass,
    resource: 'retention-runs',
    load: () => import('./retention/retention.tsx'),
  },
  {
    path: '/person-erasures',
    name: { nl: 'Gegevens van personen', en: 'Data of persons' },
    group: 'oversight',
    Icon: UserX,
    resource: 'person-erasures',
    load: () => import('./erasures/erasures.tsx'),
  },
  {
    path: '/account',
    name: { nl: 'Mijn account', en: 'My account' },
    load: () => import('./account/account.tsx'),
  },
];
