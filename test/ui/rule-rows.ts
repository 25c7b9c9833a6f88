import { addDecisionRule, listDecisionRules } from '../../src/routing/decision-rules.ts';
import { mailOf } from '../support/pushed-mail.ts';
import type { TestScreens } from '../support/screens.ts';
import { mailFixture } from './mail-fixture.ts';
import type { ScreenRow } from './screen-rows.ts';

/** A rule, with a mail that it fits; once for an app. @returns its id. */
async function someRule({ app, after }: TestScreens): Promise<string> {
  const { take } = await mailFixture(app, after);
  const [known] = await listDecisionRules(app.db);
  if (known) return known.id;
  const mailId = await take(mailOf({ Subject: 'Factuur 2026-118' }));
  const profile = await app.db.selectFrom('profile').select('id').where('name', '=', 'Facturen');
  const { id: profileId } = await profile.executeTakeFirstOrThrow();
  const subject = 'Factuur 2026-118';
  const rule = { sender: 'piet@example.org', subject, subjectPattern: null, profileId, mailId };
  return (await addDecisionRule(app.db, { ...rule, createdBy: 'Anna de Vries' })).id;
}

/** The screens of decisions that hold for mail to come. */
export const RULE_ROWS: readonly ScreenRow[] = [
  {
    name: 'decision-rules',
    path: '/decision-rules',
    nl: 'Beslisregels',
    en: 'Decision rules',
    given: async (screens) => {
      await someRule(screens);
      return undefined;
    },
    ready: (page) => page.getByRole('link', { name: 'piet@example.org' }).waitFor(),
  },
  {
    name: 'decision-rule-one',
    path: '/decision-rules',
    nl: 'piet@example.org',
    en: 'piet@example.org',
    given: async (screens) => `/decision-rules/${await someRule(screens)}`,
    ready: (page) => page.getByRole('link', { name: 'Factuur 2026-118' }).waitFor(),
  },
];
