import { changeAs } from '../accounts/change-as.ts';
import type { App } from '../app.ts';
import { createCase } from '../cases/case.ts';
import { closeCase } from '../cases/case-status.ts';
import { applyCaseType, caseTypeInput } from '../cases/case-type.ts';
import { issueToken } from '../cases/token.ts';
import { profileInput } from '../routing/profile-input.ts';
import { applyProfile } from '../routing/profiles.ts';
import type { Queries } from '../store/database.ts';

/** The tokens that the demo's mails answer with. */
export interface Scene {
  openToken: string;
  closedToken: string;
}

const PERMIT = 'Omgevingsvergunning';

/** Sets up a small municipality: a case type, two profiles, one open and one closed case. */
export async function setScene({ db, config, tokenCodes: codes }: App): Promise<Scene> {
  await changeAs(db, 'demo', setUp);
  const prefix = config.tokenPrefix;
  const open = await createCase(db, {
    caseType: PERMIT,
    description: 'Gevelwijziging café ’t Hoekje',
    requester: { name: 'Femke Jansen', email: 'f.jansen@example.org' },
    attributes: { onderwerp: 'Gevelwijziging', locatie: 'Markt 3', aanvrager: 'f.jansen@example.org' },
  });
  const closed = await createCase(db, {
    caseType: PERMIT,
    description: 'Kapvergunning Kastanjeplein',
    requester: { name: 'Hendrik Bakker', email: 'h.bakker@example.net' },
    attributes: { onderwerp: 'Kapvergunning', locatie: 'Kastanjeplein', aanvrager: 'h.bakker@example.net' },
  });
  const openToken = await issueToken(db, open.number, { prefix, codes });
  const closedToken = await issueToken(db, closed.number, { prefix, codes });
  await closeCase(db, closed.number);
  return { openToken: openToken.text, closedToken: closedToken.text };
}

async function setUp(settings: Queries): Promise<void> {
  await applyCaseType(
    settings,
    caseTypeInput.parse({
      name: PERMIT,
      description: 'Aanvraag om een omgevingsvergunning',
      attributes: [
        { name: 'onderwerp', label: 'Onderwerp', type: 'text', required: true },
        { name: 'locatie', label: 'Locatie', type: 'text', required: false },
        { name: 'aanvrager', label: 'E-mailadres aanvrager', type: 'email', required: true },
      ],
    }),
  );
  await applyProfile(
    settings,
    profileInput.parse({
      name: 'Vergunningen',
      kind: 'case-type',
      address: 'vergunningen@voorbeeldstad.example',
      caseType: PERMIT,
      mapping: {
        onderwerp: { field: 'subject' },
        locatie: { label: 'Locatie' },
        aanvrager: { field: 'from' },
      },
    }),
  );
  await applyProfile(
    settings,
    profileInput.parse({
      name: 'Crediteuren',
      kind: 'document-intake',
      address: 'facturen@voorbeeldstad.example',
    }),
  );
}
