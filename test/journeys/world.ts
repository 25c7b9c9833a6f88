import type { App } from '../../src/app.ts';
import { createCase } from '../../src/cases/case.ts';
import { closeCase } from '../../src/cases/case-status.ts';
import { applyCaseType, caseTypeInput } from '../../src/cases/case-type.ts';
import { issueToken, revokeToken } from '../../src/cases/token.ts';
import { EICAR } from '../../src/checks/eicar.ts';
import { applyProfile, profileInput } from '../../src/routing/profiles.ts';

const CASE_TYPE = caseTypeInput.parse({
  name: 'Melding openbare ruimte',
  attributes: [
    { name: 'melder', label: 'Melder', type: 'email', required: true },
    { name: 'onderwerp', label: 'Onderwerp', type: 'text', required: true },
    { name: 'locatie', label: 'Locatie', type: 'text', required: false },
  ],
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
      locatie: { label: 'Locatie' },
    },
  },
  { name: 'Facturen', kind: 'document-intake', address: 'facturen@voorbeeldstad.example' },
  {
    name: 'Omgevingsloket',
    kind: 'olo',
    address: 'olo@voorbeeldstad.example',
    caseType: CASE_TYPE.name,
    mapping: { melder: { field: 'from' }, onderwerp: { field: 'subject' } },
  },
].map((profile) => profileInput.parse(profile));

/** What `{{NAME}}` in a journey's mail stands for. */
export type Words = Record<string, string>;

/**
 * Sets up the municipality in which every journey takes place: open cases 1001 and 1002, closed case 1003, their tokens, three
 * profiles.
 */
export async function setUpWorld({ db }: App): Promise<Words> {
  await applyCaseType(db, CASE_TYPE);
  for (const profile of PROFILES) await applyProfile(db, profile);
  const token = async (number: string) => issueToken(db, number, { prefix: 'Zaak' });
  const openCase = async (description: string) => {
    const attributes = { melder: 'a@example.org', onderwerp: description };
    return (await createCase(db, { caseType: CASE_TYPE.name, description, requester: null, attributes }))
      .number;
  };
  const [first, second, closed] = [
    await openCase('lantaarn'),
    await openCase('boom'),
    await openCase('stoep'),
  ];
  const [one, two, three, revoked] = [
    await token(first),
    await token(second),
    await token(closed),
    await token(first),
  ];
  await revokeToken(db, revoked.id);
  await closeCase(db, closed);
  return {
    TOKEN_1: one.text,
    TOKEN_2: two.text,
    TOKEN_CLOSED: three.text,
    TOKEN_REVOKED: revoked.text,
    EICAR,
  };
}
