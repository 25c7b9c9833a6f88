import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../../../api/client.ts';
import { type Format, useFormat } from '../../../language/format.ts';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { type Folder, ofMailbox } from '../mailbox-queries.ts';
import { oneMailboxWords } from './words.ts';

/** The folders on the server as they are now; not kept, and asked for only when wanted. */
export const useFolders = (mailboxId: string, wanted: boolean) =>
  useQuery({
    queryKey: ['mailbox-folders', mailboxId],
    queryFn: async () =>
      (await dataOf(api.GET('/mailboxes/{mailboxId}/folders', ofMailbox(mailboxId)))).items,
    enabled: wanted,
    gcTime: 0,
  });

/** What is on the server. */
export function FolderList({ mailboxId }: { mailboxId: string }) {
  const words = useWords(oneMailboxWords);
  const format = useFormat();
  const [isWanted, setWanted] = useState(false);
  const folders = useFolders(mailboxId, isWanted);
  return (
    <Panel title={words.folders} flush={isWanted && folders.isSuccess}>
      {isWanted ? (
        <Loaded query={folders}>
          {(shown) => (
            <DataTable
              caption={words.folders}
              rows={shown}
              keyOf={({ name }) => name}
              columns={columnsOf(words, format)}
              empty={null}
            />
          )}
        </Loaded>
      ) : (
        <>
          <p className="zp-soft">{words.foldersLead}</p>
          <Button onClick={() => setWanted(true)}>{words.askFolders}</Button>
        </>
      )}
    </Panel>
  );
}

const columnsOf = (words: (typeof oneMailboxWords)['nl'], format: Format): Column<Folder>[] => [
  { key: 'name', title: words.folder, cell: ({ name }) => name || 'INBOX' },
  {
    key: 'use',
    title: words.use,
    wideOnly: true,
    cell: ({ specialUse }) => (specialUse ? words.uses[specialUse] : ''),
  },
  { key: 'read', title: words.isRead, cell: ({ read }) => (read ? words.yes : words.no) },
  {
    key: 'messages',
    title: words.messages,
    numeric: true,
    cell: ({ messages }) => (messages === null ? '–' : format.number(messages)),
  },
  {
    key: 'unread',
    title: words.unread,
    numeric: true,
    wideOnly: true,
    cell: ({ unread }) => (unread === null ? '–' : format.number(unread)),
  },
];
