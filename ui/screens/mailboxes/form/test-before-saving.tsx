import { useMutation } from '@tanstack/react-query';
import { PlugZap } from 'lucide-react';
import { api, dataOf } from '../../../api/client.ts';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Progress } from '../../../parts/progress.tsx';
import { useAnnounce } from '../../../shell/announcement.tsx';
import type { Folder } from '../mailbox-queries.ts';
import { TestResult } from '../one/test-result.tsx';
import type { FieldGroupProps } from './fields.ts';
import { hasSecrets, settingsOf } from './mailbox-draft.ts';
import { mailboxFormWords } from './words.ts';

interface TestBeforeSavingProps extends FieldGroupProps {
  /** Hands over the folders that the server has, once a test came as far as them. */
  onFolders(folders: readonly Folder[]): void;
}

/** Tries what stands in the fields; a certificate that is not trusted can be pinned from what was shown. */
export function TestBeforeSaving({ draft, change, onFolders }: TestBeforeSavingProps) {
  const words = useWords(mailboxFormWords);
  const announce = useAnnounce();
  const test = useMutation({
    mutationFn: () => dataOf(api.POST('/mailbox-tests', { body: settingsOf(draft) })),
    onSuccess: ({ folders }) => folders && onFolders(folders),
  });
  const tlsFingerprint = test.data?.tls?.fingerprint;
  const pin = () => {
    if (!tlsFingerprint) return;
    change({ tlsFingerprint });
    announce(words.pinned);
  };
  const isUntrusted = test.data?.steps.some(({ code }) => code === 'MAILBOX_CERTIFICATE');
  return (
    <Panel title={words.test}>
      <div className="zp-form">
        <div className="zp-row">
          <Button
            icon={<PlugZap size={18} aria-hidden />}
            busy={test.isPending}
            disabled={!hasSecrets(draft)}
            onClick={() => test.mutate()}
          >
            {words.test}
          </Button>
          {!hasSecrets(draft) && <span className="zp-soft zp-small">{words.testNeedsSecret}</span>}
        </div>
        {test.isPending && <Progress label={words.testing} />}
        {test.error && <ErrorPanel error={test.error} />}
        {test.data && <TestResult test={test.data} />}
        {isUntrusted && (
          <div>
            <Button onClick={pin}>{words.usePin}</Button>
          </div>
        )}
      </div>
    </Panel>
  );
}
