import assert from 'node:assert/strict';
import { test } from 'node:test';
import { automaticCheck } from '../../src/checks/automatic.ts';
import { parseRaw } from '../../src/mail/parse.ts';
import type { Route } from '../../src/routing/route.ts';
import { routeMail } from '../../src/routing/router.ts';
import { inWords } from '../../src/words/saying.ts';
import { caseWith, lookupIn, profileFor } from '../support/route-lookup.ts';

const lookup = lookupIn({
  cases: [caseWith('1458', 'open', 'ae34dc')],
  profiles: [profileFor('post@gemeente.example')],
});

/** Routes a raw mail, as lines; without a body where there is none. */
async function route(header: readonly string[], body: readonly string[] = ['Dank u wel.']): Promise<Route> {
  const parsed = parseRaw(Buffer.from([...header, '', ...body, ''].join('\r\n'), 'utf8'));
  const raw = { path: '', size: 0, sha256: '' };
  const automatic = await automaticCheck.run({ mailId: '0', raw, parsed, envelope: null, mailbox: null });
  return routeMail({ parsed, envelope: null, verdicts: [automatic] }, lookup);
}

/** Header fields in which programs send back a mail with the subject `[Zaak 1458-ae34dc] Uw aanvraag één`. */
const ANSWERS: Record<string, string[]> = {
  'Outlook on the web': [
    'From: "Jansen, J." <j.jansen@outlook.example>',
    'Subject: Re: [Zaak 1458-ae34dc] Uw aanvraag =?Windows-1252?Q?=E9=E9n?=',
    'Thread-Topic: [Zaak 1458-ae34dc] Uw aanvraag =?Windows-1252?Q?=E9=E9n?=',
    'X-MS-Has-Attach:',
  ],
  'Outlook, encoded as a whole': [
    'From: Jansen <j.jansen@outlook.example>',
    'Subject: =?iso-8859-1?Q?Antw:_[Zaak_1458-ae34dc]_Uw_aanvraag_=E9=E9n?=',
  ],
  'Gmail, base64 cut in the token': [
    'From: Jan <jan@gmail.example>',
    'Subject: =?UTF-8?B?UmU6IFtaYWFrIDE0NTgtYWU=?= =?UTF-8?B?MzRkY10gVXcgYWFudnJhYWcgw6nDqW4=?=',
  ],
  'Apple Mail, folded in the token': [
    'From: Jan <jan@icloud.example>',
    'Subject: =?utf-8?Q?Re=3A_=5BZaak_14?=',
    ' =?utf-8?Q?58-ae34dc=5D_Uw_aanvraag_=C3=A9=C3=A9n?=',
    'X-Mailer: Apple Mail (2.3774)',
  ],
  'K-9, folded at a blank': [
    'From: jan@example.org',
    'Subject: Re: [EXTERN] [Zaak',
    ' 1458-ae34dc] Uw aanvraag =?UTF-8?Q?=C3=A9=C3=A9n?=',
    'User-Agent: K-9 Mail for Android',
  ],
  'an Exchange gateway that warns': [
    'From: Jan <jan@bedrijf.example>',
    'Subject: [EXTERNE E-MAIL] RE: [Zaak 1458-ae34dc] Uw aanvraag =?Windows-1252?Q?=E9=E9n?=',
    'X-MS-Exchange-Organization-AuthAs: Anonymous',
  ],
  'a gateway that shouts': ['From: jan@bedrijf.example', 'Subject: RE: [ZAAK 1458-AE34DC] UW AANVRAAG'],
  'a mailing list': [
    'From: Jan <jan@buurt.example>',
    'Subject: [buurt-oost] Re: [Zaak 1458-ae34dc] Uw aanvraag',
    'List-Id: Buurt Oost <oost.buurt.example>',
    'Precedence: list',
  ],
  'a phone that forwards': ['From: jan@example.org', 'Subject: Doorst: Fwd: [Zaak 1458-ae34dc] Uw aanvraag'],
  'a program that writes 8-bit headers': [
    'From: jan@example.org',
    'Subject: Re: [Zaak 1458‑ae34dc] Uw aanvraag één',
  ],
  'a program that loses the underscores': [
    'From: jan@example.org',
    'Subject: Re:_[Zaak_1458-ae34dc]_Uw_aanvraag',
  ],
  'Outlook out of office': [
    'From: Jan <jan@bedrijf.example>',
    'Subject: Automatisch antwoord: [Zaak 1458-ae34dc] Uw aanvraag',
    'Auto-Submitted: auto-generated',
    'X-Auto-Response-Suppress: All',
  ],
};

for (const [program, header] of Object.entries(ANSWERS)) {
  test(`an answer by ${program} comes to its case`, async () => {
    const routed = await route(['To: post@gemeente.example', ...header]);
    assert.deepEqual(routed.destinations, [{ kind: 'case', caseNumber: '1458' }], inWords(routed.says, 'en'));
    assert.equal(routed.rule, 'token-open-case');
  });
}

test('a mail that only quotes the answer, as Outlook does below a line, comes to its case by the quote', async () => {
  const routed = await route(
    ['From: jan@example.org', 'To: post@gemeente.example', 'Subject: aanvulling'],
    [
      'Hierbij.',
      '',
      '________________________________',
      'Van: Gemeente',
      'Onderwerp: [Zaak 1458-ae34dc] Uw aanvraag',
    ],
  );
  assert.equal(routed.rule, 'quoted-token');
  assert.deepEqual(routed.destinations, [{ kind: 'case', caseNumber: '1458' }]);
});

test('an absence without a token waits for a person, and a new mail is for the profile', async () => {
  const absent = await route([
    'From: jan@example.org',
    'To: post@gemeente.example',
    'Subject: Afwezig: Uw aanvraag',
    'Auto-Submitted: auto-replied',
  ]);
  assert.equal(absent.rule, 'automatic-without-case');
  const fresh = await route([
    'From: jan@example.org',
    'To: Post <POST@gemeente.example>',
    'Subject: Nieuwe vraag',
  ]);
  assert.equal(fresh.rule, 'profile-of-recipient');
});
