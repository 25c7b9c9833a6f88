import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serveMetrics } from '../src/metrics-listener.ts';
import { STAGES } from '../src/pipeline/stage-times.ts';
import { ingest } from '../src/pipeline.ts';
import { openIngest, processMetrics } from '../src/start.ts';
import { setUpWorld } from './journeys/world.ts';
import { testApp } from './support/app.ts';
import { acceptPushed, mailOf } from './support/pushed-mail.ts';

test('an ingest worker serves how long each stage took, and nothing else', async (t) => {
  const metrics = processMetrics();
  const listener = await serveMetrics({ host: '127.0.0.1', port: 0 }, metrics.registry);
  t.after(() => listener.close());
  const app = await testApp(t);
  const { context, close } = await openIngest(app);
  t.after(close);
  const { TOKEN_1 } = await setUpWorld(app);
  const job = await acceptPushed(app, mailOf({ Subject: `Antwoord ${TOKEN_1}` }));
  await ingest(
    { ...context, onStage: (stage, millis) => metrics.stageSeconds.observe({ stage }, millis / 1000) },
    job,
  );
  const url = `http://127.0.0.1:${listener.port}`;
  const text = await (await fetch(`${url}/metrics`)).text();
  for (const stage of STAGES)
    assert.match(text, new RegExp(`^zaakpost_stage_seconds_count\\{stage="${stage}"\\} 1$`, 'm'));
  assert.equal((await fetch(`${url}/`)).status, 404);
  const taken = serveMetrics({ host: '127.0.0.1', port: listener.port }, metrics.registry);
  await assert.rejects(taken, { code: 'CONFIG_INVALID' });
});
