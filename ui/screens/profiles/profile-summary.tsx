import { useWords } from '../../language/language.tsx';
import { DataList } from '../../parts/data-list.tsx';
import { Panel } from '../../parts/panel.tsx';
import { profileFormWords } from './form/words.ts';
import type { Profile } from './profile-queries.ts';
import { profileWords } from './words.ts';

/** A profile for those who may not change it. */
export function ProfileSummary({ profile }: { profile: Profile }) {
  const words = useWords(profileWords);
  const { general, tokenFrom, closedCase, automatic, secureMail, acknowledge, ...form } =
    useWords(profileFormWords);
  const { policy } = profile;
  return (
    <Panel title={general}>
      <DataList
        items={[
          [words.kind, words.kinds[profile.kind]],
          [words.address, [profile.address, ...profile.aliases].join(', ')],
          [words.caseType, profile.caseType?.name ?? words.none],
          [words.defaultFor, profile.defaultFor.join(', ') || words.none],
          [words.enabled, profile.enabled ? words.on : words.off],
          [tokenFrom, form.tokenFroms[policy.tokenFrom]],
          [closedCase, form.closedCases[policy.closedCase]],
          [automatic, form.automatics[policy.automatic]],
          [secureMail, form.secureMails[policy.secureMail]],
          [acknowledge, policy.acknowledge ? words.on : words.off],
        ]}
      />
    </Panel>
  );
}
