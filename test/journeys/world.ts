import type { App } from '../../src/app.ts';
import { createCase } from '../../src/cases/case.ts';
import { closeCase } from '../../src/cases/case-status.ts';
import { applyCaseType, caseTypeInput } from '../../src/cases/case-type.ts';
import type { ForeignReference } from '../../src/cases/reference.ts';
import { noteSentMail, sentMailInput } from '../../src/cases/sent-mail.ts';
import { issueToken, revokeToken } from '../../src/cases/token.ts';
import { EICAR } from '../../src/checks/eicar.ts';
import { createMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { subjectsLike } from '../../src/routing/decision-rules.ts';
import { showProfile } from '../../src/routing/profile.ts';
import { profileInput } from '../../src/routing/profile-input.ts';
import { applyProfile } from '../../src/routing/profiles.ts';
import { newId } from '../../src/store/id.ts';

const CASE_TYPE = caseTypeInput.parse({
  name: 'Melding openbare ruimte',
  attributes: [
    { name: 'melder', label: 'Melder', type: 'email', required: true },
    { name: 'onderwerp', label: 'Onderwerp', type: 'text', required: true },
    { name: 'locatie', label: 'Locatie', type: 'text', required: false },
    { name: 'omschrijving', label: 'Omschrijving', type: 'text' },
    { name: 'postcode', label: 'Postcode', type: 'postcode' },
    { name: 'soort', label: 'Soort', type: 'choice', choices: ['Verlichting', 'Groen', 'Wegdek'] },
    { name: 'kosten', label: 'Kosten', type: 'number' },
    { name: 'gezien', label: 'Gezien op', type: 'date' },
    { name: 'spoed', label: 'Spoed', type: 'boolean' },
  ],
});

const MAILBOX = mailboxInput.parse({
  name: 'info',
  protocol: 'imaps',
  host: 'mail.voorbeeldstad.example',
  username: 'info',
  password: 'x',
});

const PROFILES = [
  {
    name: 'Meldingen',
    kind: 'case-type',
    address: 'meldingen@voorbeeldstad.example',
    caseType: CASE_TYPE.name,
    mapping: {
      melder: { field: 'from' },
      onderwerp: { field: 'subject' },
      locatie: [{ label: 'Locatie' }, { column: 'Plaats van de melding' }],
      postcode: [{ label: 'Postcode' }, { column: 'Postcode van de plek' }],
      soort: { label: 'Soort melding' },
      kosten: { label: 'Geschatte kosten' },
      gezien: { label: 'Gezien op' },
      spoed: { label: 'Spoed' },
    },
  },
  {
    name: 'Facturen',
    kind: 'document-intake',
    address: 'facturen@voorbeeldstad.example',
    aliases: ['*@vergunningen.voorbeeldstad.example'],
    defaultFor: ['info'],
  },
  {
    name: 'Bezwaren',
    kind: 'document-intake',
    address: 'bezwaren@voorbeeldstad.example',
    policy: { tokenFrom: 'participants', closedCase: 'add', automatic: 'discard', secureMail: 'hold' },
  },
  {
    name: 'Omgevingsloket',
    tokenPrefix: 'Aanvraag',
    kind: 'olo',
    address: 'olo@voorbeeldstad.example',
    caseType: CASE_TYPE.name,
    mapping: {
      melder: { field: 'from' },
      onderwerp: { field: 'subject' },
      omschrijving: { xml: 'aanvraaggegevens/projectomschrijving' },
      postcode: { xml: 'adres/postcode' },
    },
  },
].map((profile) => profileInput.parse(profile));

const REQUESTER = { name: 'A. Bewoner', email: 'bewoner@example.org' };

/** What `{{NAME}}` in a journey's mail stands for. */
export type Words = Record<string, string>;

/**
 * Sets up the municipality in which every journey takes place: open cases 1001 and 1002 (OLO 7654321), closed case 1003, their
 * tokens, a mail sent from each, four profiles and a mailbox.
 */
export async function setUpWorld({ db, secrets }: App): Promise<Words> {
  await applyCaseType(db, CASE_TYPE);
  const { id: mailboxId } = await createMailbox(db, secrets, MAILBOX);
  for (const profile of PROFILES) await applyProfile(db, profile);
  const token = async (number: string) => issueToken(db, number, { prefix: 'Zaak' });
  const openCase = async (description: string, references: ForeignReference[] = []) => {
    const attributes = { melder: 'a@example.org', onderwerp: description };
    return (
      await createCase(db, {
        caseType: CASE_TYPE.name,
        description,
        requester: REQUESTER,
        attributes,
        references,
      })
    ).number;
  };
  const [first, second, closed] = [
    await openCase('lantaarn'),
    await openCase('boom', [{ source: 'OLO', reference: '7654321' }]),
    await openCase('stoep'),
  ];
  const [one, two, three, revoked] = [
    await token(first),
    await token(second),
    await token(closed),
    await token(first),
  ];
  for (const [number, place] of [
    [first, 1],
    [closed, 3],
  ] as const) {
    const messageId = `sent-${place}@voorbeeldstad.example`;
    await noteSentMail(db, number, sentMailInput.parse({ messageId, recipients: ['Jansen@example.org'] }));
  }
  await revokeToken(db, revoked.id);
  await closeCase(db, closed);
  return {
    TOKEN_1: one.text,
    TOKEN_2: two.text,
    TOKEN_CLOSED: three.text,
    TOKEN_REVOKED: revoked.text,
    NUMBER_CODE_1: one.text.slice('[Zaak '.length, -1),
    EICAR,
    MAILBOX_info: mailboxId,
  };
}

/** A person has decided that the invoices of one sender always go to document intake. */
export async function decideOfInvoices({ db }: App): Promise<void> {
  const { id: facturen } = await showProfile(db, 'Facturen');
  await db
    .insertInto('decision_rule')
    .values({
      id: newId(),
      sender: 'factuur@leverancier.example',
      subject_pattern: subjectsLike('Factuur 2025-001'),
      profile_id: facturen,
      created_by: 'a.ambtenaar',
    })
    .execute();
}
