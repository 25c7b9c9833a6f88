import assert from 'node:assert/strict';
import test from 'node:test';
import { Pop3Dialogue } from '../../src/demo/pop3-dialogue.ts';
import { DemoMaildrop } from '../../src/demo/pop3-maildrop.ts';

const MAILS = ['Subject: een\r\n\r\na\r\nb\r\nc\r\n', 'Subject: twee\r\n\r\n'];

test('before TLS only CAPA, STLS and QUIT are heard', () => {
  const dialogue = new Pop3Dialogue(maildrop(), false);
  for (const line of ['USER demo', 'PASS geheim', 'AUTH PLAIN', 'LIST', 'NOOP'])
    assert.match(dialogue.answer(line).line, /^-ERR/, line);
  assert.match(contentOf(dialogue, 'CAPA'), /^STLS\r$/m);
  assert.doesNotMatch(contentOf(dialogue, 'CAPA'), /USER|SASL/);
  assert.equal(dialogue.answer('STLS').afterwards, 'tls');
  assert.match(contentOf(dialogue, 'CAPA'), /^SASL PLAIN\r$/m);
  assert.match(dialogue.answer('STLS').line, /^-ERR/, 'once is enough');
});

test('one logs in by USER and PASS, or by SASL PLAIN in one step or two', () => {
  const response = Buffer.from('\0demo\0geheim').toString('base64');
  const ways = [['USER demo', 'PASS geheim'], [`AUTH PLAIN ${response}`], ['AUTH PLAIN', response]];
  for (const lines of ways) {
    const dialogue = new Pop3Dialogue(maildrop(), true);
    assert.match(dialogue.answer('STAT').line, /^-ERR/);
    for (const line of lines) dialogue.answer(line);
    assert.equal(dialogue.answer('STAT').line, '+OK 2 42', lines.join(' '));
  }
});

test('a wrong login says so with its response code', () => {
  const dialogue = new Pop3Dialogue(maildrop(), true);
  dialogue.answer('USER demo');
  assert.match(dialogue.answer('PASS fout').line, /^-ERR \[AUTH\]/);
  assert.match(dialogue.answer('AUTH PLAIN ***').line, /^-ERR \[AUTH\]/);
  dialogue.answer('AUTH PLAIN');
  assert.match(dialogue.answer('*').line, /^-ERR/);
});

test('messages are listed, shown in part and marked; RSET takes the marks back', () => {
  const dialogue = loggedIn();
  assert.equal(contentOf(dialogue, 'LIST'), '1 25\r\n2 17\r\n');
  assert.equal(dialogue.answer('LIST 2').line, '+OK 2 17');
  assert.match(contentOf(dialogue, 'UIDL'), /^1 1-[0-9a-f]{16}\r\n2 2-[0-9a-f]{16}\r\n$/);
  assert.equal(contentOf(dialogue, 'TOP 1 2'), 'Subject: een\r\n\r\na\r\nb\r\n');
  assert.equal(contentOf(dialogue, 'TOP 1 0'), 'Subject: een\r\n\r\n');
  assert.equal(contentOf(dialogue, 'RETR 2'), MAILS[1]);
  dialogue.answer('DELE 1');
  for (const line of ['RETR 1', 'LIST 1', 'DELE 1', 'RETR 3', 'RETR 0', 'RETR', 'TOP 2'])
    assert.match(dialogue.answer(line).line, /^-ERR/, line);
  assert.equal(contentOf(dialogue, 'LIST'), '2 17\r\n');
  dialogue.answer('RSET');
  assert.equal(dialogue.answer('STAT').line, '+OK 2 42');
});

test('only QUIT deletes', () => {
  const kept = maildrop();
  const cut = loggedIn(kept);
  cut.answer('DELE 1');
  cut.end();
  assert.equal(kept.messages.length, 2);
  const ended = loggedIn(kept);
  ended.answer('DELE 1');
  assert.equal(ended.answer('QUIT').afterwards, 'close');
  assert.deepEqual(
    kept.messages.map(({ raw }) => raw.toString()),
    [MAILS[1]],
  );
});

function maildrop(): DemoMaildrop {
  const filled = new DemoMaildrop('demo', 'geheim');
  for (const raw of MAILS) filled.deliver(Buffer.from(raw));
  return filled;
}

function loggedIn(mail = maildrop()): Pop3Dialogue {
  const dialogue = new Pop3Dialogue(mail, true);
  dialogue.answer('USER demo');
  assert.match(dialogue.answer('PASS geheim').line, /^\+OK/);
  return dialogue;
}

function contentOf(dialogue: Pop3Dialogue, line: string): string {
  const { line: status, content } = dialogue.answer(line);
  assert.match(status, /^\+OK/, line);
  return content?.toString() ?? '';
}
