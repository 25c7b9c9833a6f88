import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { useWords } from '../../../language/language.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Tabs } from '../../../parts/tabs.tsx';
import { Page } from '../../../shell/page.tsx';
import { MailChecks } from './checks.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { MailFacts } from './facts.tsx';
import { MailFiles } from './files.tsx';
import { MailHistory } from './history.tsx';
import { useMail } from './mail-data.ts';
import { MailText } from './mail-text.tsx';
import { MailOutcome } from './outcome.tsx';
import { hasPdf, MailPdf } from './pdf.tsx';
import { SafeView } from './safe-view.tsx';
import { MailWay } from './way.tsx';
import './one-mail.css';
import { oneMailWords } from './words.ts';

/** One mail: who sent it, what became of it and why, what is in it, and what a person may decide of it. */
export default function OneMail() {
  const words = useWords(oneMailWords);
  const { mailId = '' } = useParams();
  const mail = useMail(mailId);
  return (
    <Page
      title={mail.data?.subject?.trim() || words.noSubject}
      back={
        <Link to="/mails" className="utrecht-link utrecht-link--html-a zp-row">
          <ArrowLeft size={16} aria-hidden /> {words.back}
        </Link>
      }
    >
      <Loaded query={mail}>
        {(data) => (
          <div className="zp-mail">
            <MailOutcome mail={data} />
            <div className="zp-mail__aside">
              <DecisionPanel mail={data} />
              <MailFacts mail={data} />
            </div>
            <Tabs
              label={words.views}
              tabs={[
                { key: 'message', title: words.message, content: () => <SafeView mail={data} /> },
                { key: 'text', title: words.text, content: () => <MailText mailId={data.id} /> },
                ...(hasPdf(data)
                  ? [{ key: 'pdf', title: words.pdf, content: () => <MailPdf mail={data} /> }]
                  : []),
                { key: 'files', title: words.files, content: () => <MailFiles mail={data} /> },
                { key: 'checks', title: words.checks, content: () => <MailChecks mail={data} /> },
                { key: 'way', title: words.way, content: () => <MailWay mail={data} /> },
                { key: 'history', title: words.history, content: () => <MailHistory mail={data} /> },
              ]}
            />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
