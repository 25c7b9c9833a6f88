import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCloudEvent } from '../../src/events/cloudevent.ts';
import { EVENT_TYPE_NAMES } from '../../src/events/event-type.ts';
import type { OutboxEvent } from '../../src/events/outbox.ts';

const SOURCE = 'urn:nld:oin:00000001823288444000:systeem:zaakpost';

const stored = (type: string): OutboxEvent => ({
  sequence: '7',
  position: '42',
  id: '0199aaaa-0000-7000-8000-000000000001',
  type,
  subject: '0199aaaa-0000-7000-8000-000000000002',
  time: new Date('2026-03-02T08:15:00.250Z'),
  data: { caseNumber: '1001' },
});

test('a stored event becomes a CloudEvent', () => {
  assert.deepEqual(toCloudEvent(stored('nl.zaakpost.cases.created'), SOURCE), {
    specversion: '1.0',
    id: '0199aaaa-0000-7000-8000-000000000001',
    source: SOURCE,
    type: 'nl.zaakpost.cases.created',
    subject: '0199aaaa-0000-7000-8000-000000000002',
    time: '2026-03-02T08:15:00.250Z',
    datacontenttype: 'application/json',
    dataref: '/v1/cases/0199aaaa-0000-7000-8000-000000000002',
    sequence: '0000000000000000042',
    data: { caseNumber: '1001' },
  });
});

for (const type of EVENT_TYPE_NAMES) {
  test(`${type} keeps to the NL GOV profile`, () => {
    const event = toCloudEvent(stored(type), SOURCE);
    for (const name of Object.keys(event)) assert.match(name, /^[a-z0-9]{1,20}$/);
    assert.match(
      type,
      /^nl\.zaakpost\.[a-z-]+s\.[a-z]+(-[a-z]+)*$/,
      'reverse DNS, plural noun, what happened',
    );
    assert.ok(event.source.startsWith('urn:'));
  });
}

test('positions compare as text', () => {
  const texts = ['9', '10', '9223372036854775807'].map(
    (position) => toCloudEvent({ ...stored('nl.zaakpost.cases.created'), position }, SOURCE).sequence,
  );
  assert.deepEqual(texts.toSorted(), texts);
});
