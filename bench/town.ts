import { createHash } from 'node:crypto';
import type { App } from '../src/app.ts';
import { createCase } from '../src/cases/case.ts';
import { createCaseType } from '../src/cases/case-type.ts';
import { createProfile } from '../src/routing/profiles.ts';
import { newId } from '../src/store/id.ts';

/** Open cases that half of the corpus answers to. */
const CASES = 200;
/** The number of the first case in a fresh database. */
const FIRST_NUMBER = 1001;
const PREFIX = 'Zaak';

const POST = 'post@gemeente.example';
const INTAKE = 'documenten@gemeente.example';
const PERMITS = 'aanvragen@gemeente.example';
const OLO = 'omgevingsloket@gemeente.example';

/** Addresses in turn: every second mail carries a token, and the ones between go to the profiles. */
export const RECIPIENTS = [POST, INTAKE, POST, PERMITS, POST, OLO];

const codeOf = (caseNumber: string) => createHash('sha256').update(caseNumber).digest('hex').slice(0, 6);

/** A valid token of each case. The codes are made from the numbers, so that the corpus is the same each time. */
export const TOKENS = Array.from({ length: CASES }, (_, index) => {
  const caseNumber = String(FIRST_NUMBER + index);
  return `[${PREFIX} ${caseNumber}-${codeOf(caseNumber)}]`;
});

/** Makes the case types, cases, tokens and profiles that the corpus is written to, in a fresh database. */
export async function furnish({ db }: App): Promise<void> {
  const caseType = 'Omgevingsvergunning';
  await createCaseType(db, {
    name: caseType,
    description: '',
    tokenPrefix: null,
    attributes: [{ name: 'onderwerp', label: 'Onderwerp', type: 'text', required: false }],
  });
  const mapping = { onderwerp: { field: 'subject' as const } };
  const given = { enabled: true, mapping };
  await createProfile(db, {
    ...given,
    name: 'Documenten',
    kind: 'document-intake',
    address: INTAKE,
    caseType: null,
    mapping: {},
  });
  await createProfile(db, { ...given, name: 'Aanvragen', kind: 'case-type', address: PERMITS, caseType });
  await createProfile(db, { ...given, name: 'Omgevingsloket', kind: 'olo', address: OLO, caseType });
  for (let made = 0; made < CASES; made++) {
    const { id, number } = await createCase(db, {
      caseType,
      description: '',
      requester: null,
      attributes: {},
    });
    await db
      .insertInto('case_token')
      .values({ id: newId(), case_id: id, prefix: PREFIX, code: codeOf(number) })
      .execute();
  }
}
