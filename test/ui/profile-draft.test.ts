import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { type ProfileInput, profileInput } from '../../src/routing/profile-input.ts';

const DRAFT = path.join(import.meta.dirname, '../../ui/screens/profiles/form/profile-draft.ts');

/** The form as far as it needs no browser. */
interface Form {
  draftOf(profile: object): object;
  settingsOf(draft: object, attributes: readonly object[]): Record<string, unknown>;
}

/** Nothing in it is the default. */
const SETTINGS: ProfileInput = profileInput.parse({
  name: 'Evenementen',
  kind: 'case-type',
  address: 'evenementen@voorbeeldstad.example',
  aliases: ['*@evenementen.voorbeeldstad.example'],
  defaultFor: ['Loket'],
  caseType: 'Evenementenvergunning',
  tokenPrefix: 'Feest',
  mapping: { naam: [{ label: 'Naam' }, { column: 'Aanvrager' }] },
  policy: {
    tokenFrom: 'participants',
    closedCase: 'hold',
    automatic: 'discard',
    secureMail: 'hold',
    acknowledge: true,
  },
  rendition: { renderer: 'browser', embedAttachments: true },
  enabled: false,
});

test('the form of a profile has every setting that the API has, and loses none', async () => {
  const { draftOf, settingsOf }: Form = await import(DRAFT);
  const shown = { ...SETTINGS, caseType: { name: SETTINGS.caseType } };
  const sent = settingsOf(draftOf(shown), [{ name: 'naam' }]);
  assert.deepEqual(Object.keys(sent).toSorted(), Object.keys(profileInput.shape).toSorted());
  assert.deepEqual(profileInput.parse(sent), SETTINGS);
});
