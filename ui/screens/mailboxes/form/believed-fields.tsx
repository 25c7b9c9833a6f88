import { useWords } from '../../../language/language.tsx';
import { CheckboxField } from '../../../parts/checkbox-field.tsx';
import { Fieldset } from '../../../parts/fieldset.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import type { Mailbox } from '../mailbox-queries.ts';
import type { FieldGroupProps } from './fields.ts';
import { mailboxFormWords } from './words.ts';

type SpamHeader = NonNullable<Mailbox['trustedSpamHeaders']>[number];

/** As filters write them; the compiler sees to it that none is missing. */
const SPAM_HEADERS: Readonly<Record<SpamHeader, string>> = {
  'x-spam-flag': 'X-Spam-Flag',
  'x-spam-status': 'X-Spam-Status',
  'x-spam-score': 'X-Spam-Score',
  'x-spam-level': 'X-Spam-Level',
  'x-spamd-result': 'X-Spamd-Result',
  'x-ms-exchange-organization-scl': 'X-MS-Exchange-Organization-SCL',
  'x-forefront-antispam-report': 'X-Forefront-Antispam-Report',
};

const NAMES = Object.entries(SPAM_HEADERS) as [SpamHeader, string][];

/** Whose word on sender and spam is believed in mail of this mailbox. */
export function BelievedFields({ draft, change, errors }: FieldGroupProps) {
  const words = useWords(mailboxFormWords);
  const { trustedAuthservId, trustedSpamHeaders: believed } = draft;
  const choose = (header: SpamHeader, isBelieved: boolean) => {
    const others = (believed ?? []).filter((each) => each !== header);
    change({ trustedSpamHeaders: isBelieved ? [...others, header] : others });
  };
  return (
    <Panel title={words.believed}>
      <p className="zp-soft">{words.believedLead}</p>
      <div className="zp-form">
        <TextField
          label={words.trustedAuthservId}
          hint={words.trustedAuthservIdHint}
          spellCheck={false}
          autoCapitalize="none"
          value={trustedAuthservId}
          error={errors.trustedAuthservId}
          onChange={(id) => change({ trustedAuthservId: id })}
        />
        <CheckboxField
          label={words.ownSpamHeaders}
          hint={words.ownSpamHeadersHint}
          checked={believed !== null}
          onChange={(isOwn) => change({ trustedSpamHeaders: isOwn ? [] : null })}
        />
        {believed !== null && (
          <Fieldset legend={words.trustedSpamHeaders}>
            {NAMES.map(([header, name]) => (
              <CheckboxField
                key={header}
                label={name}
                checked={believed.includes(header)}
                onChange={(isBelieved) => choose(header, isBelieved)}
              />
            ))}
          </Fieldset>
        )}
      </div>
    </Panel>
  );
}
