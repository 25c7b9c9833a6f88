import assert from 'node:assert/strict';
import test from 'node:test';
import { parseStatus, quote, refusal } from '../../../src/mailbox/pop3/responses.ts';

test('a status line is +OK or -ERR, with a response code or without', () => {
  assert.deepEqual(parseStatus('+OK'), { ok: true, code: undefined, text: '' });
  assert.deepEqual(parseStatus('+OK 2 messages'), { ok: true, code: undefined, text: '2 messages' });
  assert.deepEqual(parseStatus('-ERR [in-use] locked'), {
    ok: false,
    code: 'IN-USE',
    text: '[in-use] locked',
  });
  assert.deepEqual(parseStatus('-ERR not [AUTH] here'), {
    ok: false,
    code: undefined,
    text: 'not [AUTH] here',
  });
  for (const line of ['', '+', '+ ', '+OKAY', 'OK', '-ERROR', ' +OK', '+ok', '* OK'])
    assert.equal(parseStatus(line), undefined, line);
});

test('a response code that is not known says what the level above it says', () => {
  const code = (text: string) =>
    refusal('h:110', 'PASS', { ok: false, code: text, text: '' }, 'MAILBOX_REFUSED').code;
  assert.equal(code('SYS/TEMP'), 'MAILBOX_BUSY');
  assert.equal(code('SYS/TEMP/DISK/FULL'), 'MAILBOX_BUSY');
  assert.equal(code('SYS/PERM/GONE'), 'MAILBOX_FAULT');
  assert.equal(code('SYS'), 'MAILBOX_REFUSED');
  assert.equal(code('IN-USEFUL'), 'MAILBOX_REFUSED');
});

test('what a server says is quoted in one short printable line', () => {
  assert.equal(quote('caf\xe9\r\n\x1b[31m'), '"caf????[31m"');
  assert.equal(quote('x'.repeat(500)), `"${'x'.repeat(200)}…"`);
});
