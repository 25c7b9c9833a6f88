import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';

import { contentCheck } from '../../src/checks/content.ts';
import type { ParsedMail } from '../../src/mail/message.ts';
import { parseRaw } from '../../src/mail/parse.ts';
import { leafPart, multipart, parsedMail } from '../support/parsed-mail.ts';
import { type SpokenVerdict, spoken } from '../support/spoken.ts';

const CORPUS = path.join(import.meta.dirname, '../corpus');

describe('the check content', () => {
  test('tells what is signed, changed, encrypted, in part or as a whole', async () => {
    const results: Record<string, string> = {
      '001-plain-ascii': 'plain',
      '070-tnef-files-beside-text': 'plain',
      '080-smime-opaque': 'signed',
      '081-smime-opaque-streamed': 'signed',
      '082-smime-opaque-changed': 'signature broken',
      '083-smime-detached': 'signed',
      '084-smime-encrypted': 'encrypted (S/MIME)',
      '090-pgp-mime-encrypted': 'encrypted (PGP)',
      '091-pgp-inline-encrypted': 'encrypted (PGP)',
      '092-pgp-inline-signed': 'signed',
      '093-pgp-file': 'partly encrypted',
      '095-zip': 'partly encrypted',
    };
    for (const [name, expected] of Object.entries(results)) {
      const { result } = await verdictOf(parseRaw(readFileSync(path.join(CORPUS, `${name}.eml`))));
      assert.equal(result, expected, name);
    }
  });

  test('says who signed, that nobody vouches for him, and where he is not the sender', async () => {
    const mail = parseRaw(readFileSync(path.join(CORPUS, '083-smime-detached.eml')));
    const { evidence } = await verdictOf(mail);
    assert.match(
      evidence[0] ?? '',
      /^S\/MIME signature intact \(sha256, rsa\), by an@example\.nl, certificate [0-9A-F]+ of .*CN=An Jansen, trust not checked, at 20/,
    );
    const other = { ...mail, from: [{ name: null, email: 'piet@example.nl' }] };
    assert.match((await verdictOf(other)).evidence[0] ?? '', /by an@example\.nl, who is not the sender/);
  });

  test('a signature counts for what it is of', async () => {
    const signed = readFileSync(path.join(CORPUS, '083-smime-detached.eml')).toString('latin1');
    const forwarded = `Subject: Fwd\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nZie hieronder.\n--x\nContent-Type: message/rfc822\n\n${signed}\n--x--\n`;
    assert.equal((await verdictOf(parseRaw(Buffer.from(forwarded, 'latin1')))).result, 'plain');
    const [header = '', ...body] = signed.split('\n\n');
    const type = /^Content-Type: (?:.*\n)(?:[ \t].*\n?)*/m.exec(`${header}\n`)?.[0] ?? '';
    const listed = `Subject: lijst\nContent-Type: multipart/mixed; boundary=x\n\n--x\n${type}\n${body.join('\n\n')}\n--x\n\nVan de lijst.\n--x--\n`;
    assert.equal((await verdictOf(parseRaw(Buffer.from(listed, 'latin1')))).result, 'partly signed');
  });

  test('a letter beside an encrypted file is partly encrypted, not held back', async () => {
    const text = {
      ...leafPart('text/plain', 'Hierbij de stukken, het wachtwoord volgt per telefoon.'),
      partId: '1',
    };
    const file = { ...leafPart('application/octet-stream', 'x', '2'), name: 'stukken.gpg' };
    const mail: ParsedMail = {
      ...parsedMail({
        text: 'Hierbij de stukken, het wachtwoord volgt per telefoon.',
        structure: multipart('multipart/mixed', [text, file]),
      }),
      encrypted: [{ partId: '2', by: 'PGP', detail: 'stukken.gpg' }],
    };
    assert.equal((await verdictOf(mail)).result, 'partly encrypted');
  });
});

describe('notices of services for secure mail', () => {
  const notices: Record<string, ParsedMail> = {
    Zivver: parsedMail({
      from: 'An Jansen via Zivver <noreply@zivver.com>',
      subject: 'An Jansen heeft u een beveiligd bericht gestuurd',
      html: '<p>U heeft een beveiligd bericht ontvangen.</p><a href="https://app.zivver.com/c/1234">Open het bericht</a>',
    }),
    'Zivver, through a link filter and from an address of its customer': parsedMail({
      from: 'loket@ziekenhuis.example',
      subject: 'Nieuw bericht',
      html: '<p>Veilig bericht. Powered by Zivver</p><a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fapp.zivver.com%2Fc%2F12&data=x">Lees het bericht</a>',
    }),
    SmartLockr: parsedMail({
      from: 'no-reply@smartlockr.eu',
      subject: 'Beveiligd bericht',
      text: 'Er staat een beveiligd bericht voor u klaar:\nhttps://web.smartlockr.eu/open/abc',
    }),
    Cryptshare: parsedMail({
      subject: 'Beveiligde bestanden',
      text: 'Cryptshare: u heeft een versleuteld bericht ontvangen.\nhttps://transfer.provincie.example/Download1.action?ID=abc',
    }),
    'Microsoft Purview': withFile(
      parsedMail({
        subject: 'Dossier',
        html: '<a href="https://outlook.office365.com/Encryption/retrieve.ashx?x">Read the message</a>',
      }),
      'message_v2.rpmsg',
      'application/x-microsoft-rpmsg-message',
    ),
    'Proofpoint Encryption': withFile(
      parsedMail({ subject: 'Secure', text: 'You have received a secure message.' }),
      'SecureMessageAtt.html',
      'text/html',
    ),
    'KPN secure mail': parsedMail({
      subject: 'Nieuw veilig bericht',
      text: 'KPN Secure Mail: lees het bericht op https://securemail.kpn.com/m/1',
    }),
    Mailock: parsedMail({
      from: 'noreply@mailock.com',
      subject: 'You have a secure email',
      text: 'Read the message: https://unlock.mailock.com/x',
    }),
    'Berichtenbox van MijnOverheid': parsedMail({
      from: 'noreply@mijn.overheid.nl',
      subject: 'Nieuw bericht in uw Berichtenbox',
      text: 'Ga naar https://mijn.overheid.nl om het bericht te lezen.',
    }),
  };

  test('are recognised, with what they were recognised by', async () => {
    for (const [name, mail] of Object.entries(notices)) {
      const { result, evidence } = await verdictOf(mail);
      assert.equal(result, 'secure-mail notice', name);
      assert.equal(evidence[0], name.split(',')[0]);
      assert.ok(evidence.length > 1);
    }
  });

  test('are told from mail that only mentions one', async () => {
    const letters: Record<string, ParsedMail> = {
      'a link in a signature': parsedMail({
        text: 'Kunt u mij bellen over mijn vergunning?\n\nMail mij veilig: https://app.zivver.com/s/an',
      }),
      'an answer that quotes a notice': parsedMail({
        subject: 'Re: beveiligd bericht',
        inReplyTo: ['x@zivver.com'],
        text: 'Ik kan het niet openen.\n\n> Beveiligd bericht van Zivver: https://app.zivver.com/c/1',
      }),
      'a letter about a service': parsedMail({
        subject: 'Klacht',
        text: 'Uw beveiligde berichten via Zivver komen bij mij nooit aan. Graag een brief.',
      }),
      'a letter from the service itself': parsedMail({
        from: 'sales@zivver.com',
        subject: 'Offerte',
        text: 'Hierbij de offerte die we bespraken.',
      }),
    };
    for (const [name, mail] of Object.entries(letters))
      assert.equal((await verdictOf(mail)).result, 'plain', name);
  });

  test('take no time worth naming, whatever is in the text', async () => {
    const hostile = [
      '<',
      '//a.',
      'beveiligd ',
      '<style',
      '-----BEGIN PGP MESSAGE-----',
      '%3a%2f%2f',
      'A'.repeat(50),
    ];
    for (const piece of hostile) {
      const mail = parsedMail({ html: piece.repeat(1_000_000 / piece.length) });
      assert.ok((await verdictOf(mail)).result);
    }
  });
});

function withFile(mail: ParsedMail, name: string, type: string): ParsedMail {
  const file = { ...leafPart(type, 'x', '9'), name, disposition: 'attachment' };
  return {
    ...mail,
    attachments: [file],
    bodyStructure: multipart('multipart/mixed', [mail.bodyStructure, file]),
  };
}

async function verdictOf(parsed: ParsedMail): Promise<SpokenVerdict> {
  const raw = { path: '', size: 0, sha256: '' };
  return spoken(await contentCheck.run({ mailId: 'one', raw, parsed, envelope: null, mailbox: null }));
}
