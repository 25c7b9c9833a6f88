import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserHtml } from '../../../src/render/browser/browser-html.ts';
import { OfflineStyle } from '../../../src/render/browser/offline-style.ts';
import { Budget, DEFAULT_LIMITS, LimitReached } from '../../../src/render/limits.ts';

const html = (mail: string): string =>
  browserHtml(
    mail,
    (attributes) =>
      attributes.get('src') === 'cid:a'
        ? 'data:image/png;base64,AA=='
        : { label: 'weg', width: 9, height: null },
    '@page {}',
    new Budget(DEFAULT_LIMITS),
  );

test('what runs, fetches or sends is not handed to a browser', () => {
  const hostile = `<!-- x --><base href="https://e/"><meta http-equiv=refresh content="0;url=https://e/"><link rel=stylesheet href="https://e/">
    <script>alert(1)</script><iframe srcdoc="<p>"></iframe><object data=x></object><embed src=x><video src=x></video>
    <p onclick="x()" style="color:red">tekst</p><form action="https://e/"><button formaction="https://e/">b</button></form>
    <a href="javascript:x()">een</a><a href="https://e/">twee</a><body background="https://e/"><img src="https://e/x" srcset="https://e/y 2x">
    <svg><script>x</script><a xlink:href="https://e/"><image href="https://e/"></image></a><use href="https://e/#x"/><animate attributeName=href /></svg>`;
  const written = html(hostile);
  assert.doesNotMatch(
    written,
    /<script|<iframe|<object|<embed|<video|<base|<link|onclick|action=|srcset|background=|javascript:|animate|<!--/,
  );
  assert.deepEqual(written.match(/https:\/\/e[^"]*/g), ['https://e/']);
  assert.match(written, /<a href="https:\/\/e\/">twee<\/a>/);
  assert.match(written, /<p style="color:red">tekst<\/p>/);
  assert.match(
    written,
    /^<html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'/,
  );
});

test('pictures are put in, and what is not shown is a box with a label', () => {
  const written = html('<!DOCTYPE html><img src="cid:a" width=3><img src="https://e/">');
  assert.match(written, /^<!DOCTYPE html>/);
  assert.match(written, /<img width="3" src="data:image\/png;base64,AA==">/);
  assert.match(written, /<span style="[^"]*width: 9px;">weg<\/span>/);
});

test('HTML past the limits is refused', () => {
  assert.throws(() => html('<i>'.repeat(DEFAULT_LIMITS.maxNodes + 1)), LimitReached);
});

test('looked at, a mail fetches nothing by its styles, and its links tell where they lead', () => {
  const offline = new OfflineStyle();
  const mail = `<style>@import "https://e/a"; p { background: url( 'https://e/b' ) ; color: red } i { background: url(data:image/png;base64,AA==) }</style>
    <p style="background:url(https://e/c);color:blue">tekst</p><a href="https://e/d" title="anders">koppeling</a>`;
  const written = browserHtml(mail, () => null, '', new Budget(DEFAULT_LIMITS), offline);
  assert.deepEqual(written.match(/https:\/\/e[^"]*/g), ['https://e/d']);
  assert.match(written, /<a title="https:\/\/e\/d">koppeling<\/a>/);
  assert.match(written, /style="background:none;color:blue"/);
  assert.match(written, /url\(data:image\/png;base64,AA==\)/);
  assert.equal(offline.fetchedCount, 3);
});
