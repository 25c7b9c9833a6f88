import { useParams } from 'react-router';
import { useMay } from '../../api/session.ts';
import { useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { Alert } from '../../parts/alert.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { Page } from '../../shell/page.tsx';
import { JobList } from './job-list.tsx';
import { QueueActions } from './queue-actions.tsx';
import { QUEUE_NAMES, type QueueName, useQueue } from './queue-queries.ts';
import { queueWords } from './words.ts';

/** One queue: its jobs by their state, paused and resumed. */
export default function OneQueue() {
  const { queueName } = useParams();
  const name = QUEUE_NAMES.find((each) => each === queueName);
  return name ? <Shown name={name} /> : <NotFound />;
}

function Shown({ name }: { name: QueueName }) {
  const words = useWords(queueWords);
  const format = useFormat();
  const canChange = useMay()('queues', 'change');
  const queue = useQueue(name);
  const { data } = queue;
  const tab = (state: 'waiting' | 'active' | 'delayed' | 'failed') => ({
    key: state,
    title: `${words.states[state]} (${format.number(data?.[state] ?? 0)})`,
    content: () => <JobList key={state} name={name} state={state} canChange={canChange} />,
  });
  return (
    <Page
      title={words.titles[name]}
      lead={words.about[name]}
      back={<BackLink to="/queues">{words.back}</BackLink>}
      actions={data && canChange && <QueueActions queue={data} />}
    >
      <Loaded query={queue}>
        {({ paused }) => (
          <div className="zp-stack">
            {paused && (
              <Alert kind="warning" title={words.isPaused}>
                <p>{words.isPausedAdvice}</p>
              </Alert>
            )}
            <Tabs label={words.jobs} tabs={[tab('failed'), tab('waiting'), tab('active'), tab('delayed')]} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
