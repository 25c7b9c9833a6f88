import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useWords } from '../../language/language.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { ArrivalChart } from './arrival-chart.tsx';
import { ComponentPanel } from './component-panel.tsx';
import { MailFigures } from './mail-figures.tsx';
import { MailboxPanel } from './mailbox-panel.tsx';
import './overview.css';
import { QueuePanel } from './queue-panel.tsx';
import { overviewWords } from './words.ts';

export type OverviewData = components['schemas']['Overview'];
export type InstallationData = components['schemas']['InstallationOverview'];

const EVERY_MS = 5_000;

/** What is going on now. */
export default function Overview() {
  const words = useWords(overviewWords);
  const overview = useQuery({
    queryKey: ['overview'],
    queryFn: () => dataOf(api.GET('/overview')),
    refetchInterval: EVERY_MS,
  });
  return (
    <Page title={words.title} lead={words.lead}>
      <Loaded query={overview}>
        {(data) => (
          <>
            <MailFigures mails={data.mails} />
            <div className="zp-overview__halves">
              <ArrivalChart title={words.lastDay} arrivals={data.lastHours} by="hour" />
              <ArrivalChart title={words.lastDays} arrivals={data.lastDays} by="day" />
            </div>
            <div className="zp-overview__halves">
              <MailboxPanel mailboxes={data.mailboxes} />
              {data.installation && (
                <div className="zp-overview__column">
                  <QueuePanel {...data.installation} />
                  <ComponentPanel parts={data.installation.components} />
                </div>
              )}
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}
