import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseDate } from '../../../src/mail/mime/date.ts';

describe('dates', () => {
  test('any moment that RFC 5322 can write comes back', () => {
    const moment = fc.date({ min: new Date('1971-01-01'), max: new Date('9990-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (moment) => {
        const { iso, problem } = parseDate(moment.toUTCString().replace('GMT', '+0000'));
        assert.equal(problem, null);
        assert.equal(Date.parse(iso ?? ''), Math.floor(moment.getTime() / 1000) * 1000);
      }),
    );
  });

  test('what comes out is a moment, or nothing', () => {
    const like = fc.string({
      unit: fc.constantFrom(...'0123456789 :+-,/T', 'mrt', 'Mar', 'feb', 'Mon', '2026', '31', '+0200'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.oneof(like, fc.string()), (value) => {
        const { iso, problem } = parseDate(value);
        if (iso === null) assert.equal(problem, 'date-unreadable');
        else assert.ok(!Number.isNaN(Date.parse(iso)), iso);
      }),
    );
  });

  const cases: [string, string | null, string | null][] = [
    ['Mon, 2 Mar 2026 09:15:00 +0100', '2026-03-02T09:15:00+01:00', null],
    ['2 Mar 2026 09:15 +0100 (CET)', '2026-03-02T09:15:00+01:00', null],
    ['Mon, 02 Mar 2026 09:15:00 GMT', '2026-03-02T09:15:00+00:00', null],
    ['Mon, 2 Mar 2026 09:15:00 EST', '2026-03-02T09:15:00-05:00', null],
    ['Mon, 2 Mar 2026 09:15:00 -0330', '2026-03-02T09:15:00-03:30', null],
    ['Mon, 2 Mar 26 09:15:00 +0100', '2026-03-02T09:15:00+01:00', 'date-repaired'],
    ['Wed, 11 Feb 98 11:51 CST', '1998-02-11T11:51:00-06:00', 'date-repaired'],
    ['Mon, 2 Mar 126 09:15:00 +0100', '2026-03-02T09:15:00+01:00', 'date-repaired'],
    ['ma 2 mrt. 2026 9:15:00 CET', '2026-03-02T09:15:00+01:00', 'date-repaired'],
    ['dinsdag 12 mei 2026 9.15', '2026-05-12T09:15:00+00:00', 'date-repaired'],
    ['Mon,2 Mar 2026 09:15:00 GMT+0100', '2026-03-02T09:15:00+01:00', 'date-repaired'],
    ['Mon, 2-Mar-2026 09:15:00 +0100', '2026-03-02T09:15:00+01:00', 'date-repaired'],
    ['Mon Mar  2 09:15:00 2026', '2026-03-02T09:15:00+00:00', 'date-repaired'],
    ['Mon Mar 2 09:15:00 CET 2026', '2026-03-02T09:15:00+01:00', 'date-repaired'],
    ['2026-03-02T09:15:00.123Z', '2026-03-02T09:15:00+00:00', 'date-repaired'],
    ['2026-03-02 09:15:00 +01:00', '2026-03-02T09:15:00+01:00', 'date-repaired'],
    ['Mon, 2 Mar 2026 23:59:60 +0100', '2026-03-02T23:59:59+01:00', null],
    ['Mon, 2 Mar 2026 09:15:00 +9999', '2026-03-02T09:15:00+00:00', 'date-repaired'],
    ['Mon, 2 Mar 2026 09:15:00', '2026-03-02T09:15:00+00:00', 'date-repaired'],
    ['Mon, 31 Feb 2026 09:15:00 +0100', null, 'date-unreadable'],
    ['Mon, 2 Mar 2026 25:15:00 +0100', null, 'date-unreadable'],
    ['2-3-2026 09:15', null, 'date-unreadable'],
    ['gisteren', null, 'date-unreadable'],
    ['', null, 'date-unreadable'],
  ];
  for (const [value, iso, problem] of cases) {
    test(`${value} → ${iso}`, () => assert.deepEqual(parseDate(value), { iso, problem }));
  }
});
