import { useQuery } from '@tanstack/react-query';
import { type ChangeOptions, useChange } from '../../api/change.ts';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';

export type Mailbox = components['schemas']['Mailbox'];
export type MailboxSettings = components['schemas']['MailboxSettings'];
export type MailboxTest = components['schemas']['MailboxTest'];
export type SettingsTest = components['schemas']['MailboxSettingsTest'];
export type Folder = components['schemas']['MailboxFolder'];
export type MailboxState = Mailbox['state'];

const EVERY_MS = 10_000;
const KEY = 'mailboxes';

/** The parameters of a path that names one mailbox. */
export const ofMailbox = (mailboxId: string) => ({ params: { path: { mailboxId } } });

/** All mailboxes that the person may see, kept up to date. */
export const useMailboxes = () =>
  useQuery({
    queryKey: [KEY],
    queryFn: async () => (await dataOf(api.GET('/mailboxes'))).items,
    refetchInterval: EVERY_MS,
  });

/** One mailbox, kept up to date. */
export const useMailbox = (mailboxId: string) =>
  useQuery({
    queryKey: [KEY, mailboxId],
    queryFn: () => dataOf(api.GET('/mailboxes/{mailboxId}', ofMailbox(mailboxId))),
    refetchInterval: EVERY_MS,
  });

/** What was done at a mailbox, and how its state changed. */
export const useHistory = (mailboxId: string) =>
  useQuery({
    queryKey: [KEY, mailboxId, 'history'],
    queryFn: async () => {
      const [runs, changes] = await Promise.all([
        dataOf(api.GET('/mailboxes/{mailboxId}/runs', ofMailbox(mailboxId))),
        dataOf(api.GET('/mailboxes/{mailboxId}/state-changes', ofMailbox(mailboxId))),
      ]);
      return { runs: runs.items, changes: changes.items };
    },
    refetchInterval: EVERY_MS,
  });

/** A change of a mailbox; what is shown of mailboxes is read anew after it, also where it failed. */
export const useMailboxChange = <Data, Given = void>(
  change: (given: Given) => Promise<Data>,
  options?: ChangeOptions<Data, Given>,
) => useChange([[KEY]], change, options);
