import { useLanguage, useWords } from '../../../language/language.tsx';
import { Alert } from '../../../parts/alert.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { type MailData, useMailView } from './mail-data.ts';
import { MailText } from './mail-text.tsx';
import { oneMailWords } from './words.ts';

/**
 * A mail as its sender laid it out, in a frame that runs, fetches and sends nothing: the sandbox is one lock, the policy that comes with
 * what is in it another. What is in quarantine is text only.
 */
export function SafeView({ mail }: { mail: MailData }) {
  const words = useWords(oneMailWords);
  const { language } = useLanguage();
  const view = useMailView(mail);
  if (mail.status === 'quarantined')
    return (
      <div className="zp-stack">
        <Alert kind="warning" title={words.quarantined}>
          <p>{words.quarantinedText}</p>
        </Alert>
        <MailText mailId={mail.id} />
      </div>
    );
  if (!mail.downloaded || mail.rawPurgedAt)
    return <EmptyState title={words.notHere} advice={mail.downloaded ? words.purged : words.notDownloaded} />;
  return (
    <Loaded query={view}>
      {({ laidOut, remoteContent, leftOut }) => (
        <div className="zp-stack">
          <p className="zp-soft zp-small">
            {laidOut ? words.safeNote : words.textOnly} {remoteContent > 0 && words.remote(remoteContent)}{' '}
            {leftOut > 0 && words.leftOut(leftOut)}
          </p>
          <iframe
            className="zp-mail__frame"
            title={words.safeView}
            sandbox=""
            referrerPolicy="no-referrer"
            src={`/v1/mails/${mail.id}/view/content?language=${language}`}
          />
        </div>
      )}
    </Loaded>
  );
}
