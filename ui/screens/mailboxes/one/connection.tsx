import { PlugZap } from 'lucide-react';
import { api, dataOf } from '../../../api/client.ts';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Progress } from '../../../parts/progress.tsx';
import { type Mailbox, ofMailbox, useMailboxChange } from '../mailbox-queries.ts';
import { FolderList } from './folder-list.tsx';
import { TestResult } from './test-result.tsx';
import { oneMailboxWords } from './words.ts';

/** Tries the connection of a mailbox, and shows what is on its server. */
export function Connection({ mailbox, canChange }: { mailbox: Mailbox; canChange: boolean }) {
  const words = useWords(oneMailboxWords);
  const test = useMailboxChange(() => dataOf(api.POST('/mailboxes/{mailboxId}/test', ofMailbox(mailbox.id))));
  return (
    <div className="zp-stack">
      {canChange && (
        <Panel title={words.test}>
          <p className="zp-soft">{words.testLead}</p>
          <div className="zp-form">
            {test.error && <ErrorPanel error={test.error} />}
            <div>
              <Button
                look="primary"
                icon={<PlugZap size={18} aria-hidden />}
                busy={test.isPending}
                onClick={() => test.mutate()}
              >
                {words.test}
              </Button>
            </div>
            {test.isPending && <Progress label={words.testRunning} />}
            {test.data && <TestResult test={test.data} />}
          </div>
        </Panel>
      )}
      <FolderList mailboxId={mailbox.id} />
    </div>
  );
}
