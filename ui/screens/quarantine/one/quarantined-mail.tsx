import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { useWords } from '../../../language/language.tsx';
import { Alert } from '../../../parts/alert.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Page } from '../../../shell/page.tsx';
import { DecisionPanel } from '../../mails/one/decision-panel.tsx';
import { type MailData, useMail } from '../../mails/one/mail-data.ts';
import { MailText } from '../../mails/one/mail-text.tsx';
import '../../mails/one/one-mail.css';
import { quarantineWords } from '../words.ts';
import { Finding } from './finding.tsx';

/** A mail in quarantine: what was found in it and its text, nothing that could be opened; it is released or set aside here. */
export default function QuarantinedMail() {
  const words = useWords(quarantineWords);
  const { mailId = '' } = useParams();
  const mail = useMail(mailId);
  return (
    <Page
      title={mail.data?.subject?.trim() || words.noSubject}
      back={
        <Link to="/quarantine" className="utrecht-link utrecht-link--html-a zp-row">
          <ArrowLeft size={16} aria-hidden /> {words.back}
        </Link>
      }
    >
      <Loaded query={mail}>
        {(data) => (data.status === 'quarantined' ? <Stopped mail={data} /> : <NoLonger mail={data} />)}
      </Loaded>
    </Page>
  );
}

function Stopped({ mail }: { mail: MailData }) {
  const words = useWords(quarantineWords);
  return (
    <>
      <Alert kind="warning" title={words.danger}>
        <p>{words.dangerText}</p>
      </Alert>
      <Finding mail={mail} />
      <DecisionPanel mail={mail} />
      <Panel title={words.text}>
        {mail.rawPurgedAt ? <p className="zp-soft">{words.gone}</p> : <MailText mailId={mail.id} />}
      </Panel>
    </>
  );
}

function NoLonger({ mail }: { mail: MailData }) {
  const words = useWords(quarantineWords);
  return (
    <Alert kind="info" title={words.noLonger} live>
      <p>
        <Link className="utrecht-link utrecht-link--html-a" to={`/mails/${mail.id}`}>
          {words.show}
        </Link>
      </p>
    </Alert>
  );
}
