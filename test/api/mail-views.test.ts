import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '../../src/store/id.ts';
import { testApi } from '../support/api.ts';
import { acceptPushed, mailOf } from '../support/pushed-mail.ts';

const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const WITH_PICTURE = mailOf(
  {
    From: '"Piet Jansen" <piet@example.org>',
    To: 'info@voorbeeldstad.example, balie@voorbeeldstad.example',
    'MIME-Version': '1.0',
    'Content-Type': 'multipart/related; boundary=b',
  },
  [
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p onclick="x()">Zie <a href="https://elders.example/">hier</a>: <img src="cid:foto"><img src="https://elders.example/x.png"></p>',
    '--b',
    'Content-Type: image/png',
    'Content-ID: <foto>',
    'Content-Transfer-Encoding: base64',
    '',
    PICTURE,
    '--b--',
    '',
  ].join('\r\n'),
);

test('a mail is a page that is safe to look at, with its own pictures; what is in quarantine is none', async (t) => {
  const { app, ask } = await testApi(t);
  const { mailId } = await acceptPushed(app, WITH_PICTURE);
  const { html, ...view } = (await ask(`GET /v1/mails/${mailId}/view`)).json();
  assert.equal(html, undefined);
  assert.deepEqual(view, {
    from: [{ name: 'Piet Jansen', email: 'piet@example.org' }],
    to: [
      { name: null, email: 'info@voorbeeldstad.example' },
      { name: null, email: 'balie@voorbeeldstad.example' },
    ],
    cc: [],
    replyTo: [],
    laidOut: true,
    remoteContent: 1,
    leftOut: 0,
  });

  const page = await ask(`GET /v1/mails/${mailId}/view/content`);
  assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(page.headers['x-frame-options'], 'SAMEORIGIN');
  const policy = String(page.headers['content-security-policy']).split('; ');
  for (const rule of ["default-src 'none'", 'img-src data:', "frame-ancestors 'self'", 'sandbox'])
    assert.ok(policy.includes(rule), rule);
  assert.ok(page.body.includes(`<img src="data:image/png;base64,${PICTURE}">`));
  assert.match(page.body, /<a title="https:\/\/elders\.example\/">hier<\/a>/);
  assert.doesNotMatch(page.body, /onclick|href=|x\.png/);
  const dutch = await ask(`GET /v1/mails/${mailId}/view/content?language=nl`);
  assert.equal(dutch.headers['content-language'], 'nl');

  await app.db.updateTable('mail').set({ status: 'quarantined' }).where('id', '=', mailId).execute();
  for (const path of ['view', 'view/content']) {
    assert.equal((await ask(`GET /v1/mails/${mailId}/${path}`)).json().code, 'MAIL_QUARANTINED');
    assert.equal((await ask(`GET /v1/mails/${newId()}/${path}`)).statusCode, 404);
  }
});

test('a mail of text alone is shown as it is written, whatever looks like HTML in it', async (t) => {
  const { app, ask } = await testApi(t);
  const { mailId } = await acceptPushed(app, mailOf({ Subject: 'x' }, 'een\r\n<b>twee</b> &amp; drie\r\n'));
  assert.equal((await ask(`GET /v1/mails/${mailId}/view`)).json().laidOut, false);
  const { body } = await ask(`GET /v1/mails/${mailId}/view/content`);
  assert.match(body, /<pre>een\n&lt;b&gt;twee&lt;\/b&gt; &amp;amp; drie\s*<\/pre>/);
});
