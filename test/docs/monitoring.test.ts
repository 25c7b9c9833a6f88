import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { processMetrics } from '../../src/start.ts';
import { testApi } from '../support/api.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

const rules = z.object({
  groups: z.array(
    z.object({
      name: z.string(),
      rules: z.array(
        z
          .object({
            alert: z.string(),
            expr: z.string(),
            labels: z.object({ severity: z.enum(['info', 'warning', 'critical']) }),
            annotations: z.object({ summary: z.string() }).loose(),
          })
          .loose(),
      ),
    }),
  ),
});

const dashboard = z.looseObject({
  title: z.string(),
  panels: z.array(
    z.looseObject({ title: z.string(), targets: z.array(z.looseObject({ expr: z.string() })) }),
  ),
});

test('every metric of the alerts, the dashboard and the docs is one that is exported, with the labels that it has', async (t) => {
  const { app, ask } = await testApi(t);
  const mailbox = { name: 'info', protocol: 'imaps', host: '127.0.0.1', username: 'info', password: 'p' };
  await ask('POST /v1/mailboxes', mailbox);
  await ask('POST /v1/webhooks', { url: 'https://dms.voorbeeldstad.example/events' });
  const none = String((await ask('GET /v1/metrics')).body);
  assert.doesNotMatch(
    none,
    /^zaakpost_mailbox_access_token_expiry_timestamp_seconds/m,
    'no token, no end of it',
  );
  await app.db
    .updateTable('mailbox')
    .set({ not_in_ledger: 0, not_in_ledger_at: new Date(), access_token_expires_at: new Date() })
    .execute();
  const { registry, ingestSeconds, stageSeconds } = processMetrics();
  ingestSeconds.observe(1);
  stageSeconds.observe({ stage: 'parse' }, 1);
  const text = `${(await ask('GET /v1/metrics')).body}\n${await registry.metrics()}`;
  const exported = new Set([...text.matchAll(/^# TYPE (zaakpost_\w+) /gm)].map(([, name]) => name ?? ''));
  const nameOf = (written: string) => written.replace(/_(?:bucket|count|sum)$/, '');
  const { groups } = rules.parse(parse(read('deploy/prometheus/zaakpost-alerts.yml')));
  const { panels } = dashboard.parse(JSON.parse(read('deploy/grafana/zaakpost.json')));
  const expressions = [
    ...groups.flatMap((group) => group.rules.map(({ expr }) => expr)),
    ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
  ];
  assert.ok(expressions.length > 25);
  for (const expr of expressions) {
    const names = [...expr.matchAll(/zaakpost_\w+/g)].map(([name]) => nameOf(name));
    assert.ok(names.length > 0, expr);
    for (const name of names) assert.ok(exported.has(name), `${name} is not exported: ${expr}`);
    for (const [, labels = ''] of expr.matchAll(/by \(([^)]+)\)/g)) {
      for (const label of labels.split(/, */).filter((one) => one !== 'le'))
        assert.match(
          text,
          new RegExp(`^${names[0]}(?:_\\w+)?\\{[^}]*${label}="`, 'm'),
          `${label} of ${expr}`,
        );
    }
  }
  const documented = [...read('docs/operations.md').matchAll(/^\| `(zaakpost_\w+)/gm)].map(
    ([, name]) => name ?? '',
  );
  assert.ok(documented.length > 12);
  for (const name of documented) assert.ok(exported.has(name), `${name} of docs/operations.md`);
  const told = `${expressions.join(' ')} ${read('docs/operations.md')}`;
  for (const name of exported) assert.ok(told.includes(name), `${name} is told nowhere`);
});
