import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMessage, textAt } from '../../../src/routing/omgevingsloket/message.ts';
import { xmlText } from '../../../src/routing/omgevingsloket/xml-text.ts';

const lvo = (root: string, inside: string, namespace = 'http://www.egem.nl/StUF/sector/lvo/0305'): string =>
  `<?xml version="1.0"?><l:${root} xmlns:l="${namespace}" xmlns:s="http://www.egem.nl/StUF/StUF0301">${inside}</l:${root}>`;

const messageIn = (xml: string) => {
  const read = readMessage(xml);
  assert.ok('message' in read, JSON.stringify(read));
  return read.message;
};

test('a message has its kind, its number and its texts by place', () => {
  const inside =
    '<l:aanvraag><l:aanvraagnummer> 1234567 </l:aanvraagnummer><l:naam>A &amp; <![CDATA[<B>]]></l:naam></l:aanvraag>';
  const message = messageIn(lvo('aanbiedenAanvraagDi01', inside));
  assert.deepEqual([message.kind, message.number], ['application', '1234567']);
  assert.equal(textAt(message, 'Aanvraag/naam'), 'A & <B>');
  assert.equal(textAt(message, 'aam'), null, 'whole names only');
  assert.equal(messageIn(lvo('aanbiedenAanvullingDi01', inside)).kind, 'supplement');
  const functie = '<l:stuurgegevens><s:functie>AanbiedenIntrekking</s:functie></l:stuurgegevens>';
  assert.equal(
    messageIn(lvo('di01', functie, 'http://www.stufstandaarden.nl/koppelvlak/lvo0312')).kind,
    'withdrawal',
  );
});

test('the messages of the Omgevingsloket are known by their names, in whatever namespace', () => {
  const kindOf = (name: string) =>
    messageIn(lvo(name, '<l:aanvraagNummer>1234567</l:aanvraagNummer>', 'urn:elsewhere')).kind;
  for (const name of ['omvDi01AanbiedenAanvraag', 'wwvDi01AanbiedenAanvraag', 'vrgDi01AanvragenVooroverleg'])
    assert.equal(kindOf(name), 'application', name);
  for (const name of ['vrgDi01IndienenAanvulling', 'vrgDi01WijzigGemachtigde', 'vrgDi01VoegAdviesToe'])
    assert.equal(kindOf(name), 'supplement', name);
  for (const name of ['vrgDi01IntrekkenAanvraag', 'vrgDi01VerwijderenAanvraag'])
    assert.equal(kindOf(name), 'withdrawal', name);
});

test('a SOAP envelope may be around it, and other XML is no message', () => {
  const body = lvo('aanbiedenAanvraagDi01', '<l:aanvraagnummer>123456</l:aanvraagnummer>').replace(
    /<\?.*?\?>/,
    '',
  );
  const envelope = `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>${body}</e:Body></e:Envelope>`;
  assert.equal(messageIn(envelope).number, '123456');
  assert.deepEqual(readMessage('<factuur/>'), { other: true });
});

test('no document type, no entity, no endless nesting, and nothing that is not well formed', () => {
  const bomb = '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
  for (const xml of [
    lvo('x', '').replace('?>', `?>${bomb}`),
    lvo('x', '&a;'),
    lvo('x', '<a></b>'),
    lvo('x', '<l:a>'.repeat(100) + '</l:a>'.repeat(100)),
    lvo('x', '<z:a/>'),
    '',
    'tekst',
  ])
    assert.ok('problem' in readMessage(xml), xml.slice(0, 60));
});

test('the encoding is what the first octets or the declaration say', () => {
  const utf8 = '<?xml version="1.0" encoding="UTF-8"?><a>é</a>';
  assert.equal(xmlText(Buffer.from(utf8)), utf8);
  const latin = '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>';
  assert.equal(xmlText(Buffer.from(latin, 'latin1')), latin);
  const utf16 = '<?xml version="1.0"?><a>é</a>';
  assert.equal(xmlText(Buffer.from(`\uFEFF${utf16}`, 'utf16le')), utf16);
  assert.match(xmlText(Buffer.from('<?xml version="1.0" encoding="none-such"?><a/>')), /<a\/>$/);
});
