import { useWords } from '../../../language/language.tsx';
import { CheckboxField } from '../../../parts/checkbox-field.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import type { FieldGroupProps } from './fields.ts';
import { profileFormWords } from './words.ts';

const TOKEN_FROM = ['anyone', 'authenticated', 'participants'] as const;
const CLOSED_CASE = ['add', 'new-mail', 'hold'] as const;
const AUTOMATIC = ['file', 'discard', 'hold'] as const;
const SECURE_MAIL = ['flag', 'hold'] as const;
const RENDERERS = ['built-in', 'browser'] as const;

const inWords = <Choice extends string>(
  choices: readonly Choice[],
  words: Readonly<Record<Choice, string>>,
) => choices.map((choice) => [choice, words[choice]] as const);

/** What mail of a profile may do with cases that are there, and how it becomes a PDF. */
export function PolicyFields({ draft, change }: FieldGroupProps) {
  const words = useWords(profileFormWords);
  const { policy, rendition } = draft;
  const set = (changed: Partial<typeof policy>) => change({ policy: { ...policy, ...changed } });
  const render = (changed: Partial<typeof rendition>) => change({ rendition: { ...rendition, ...changed } });
  return (
    <>
      <Panel title={words.policy}>
        <div className="zp-form">
          <SelectField
            label={words.tokenFrom}
            hint={words.tokenFromHint}
            value={policy.tokenFrom}
            options={inWords(TOKEN_FROM, words.tokenFroms)}
            onChange={(tokenFrom) => set({ tokenFrom })}
          />
          <SelectField
            label={words.closedCase}
            value={policy.closedCase}
            options={inWords(CLOSED_CASE, words.closedCases)}
            onChange={(closedCase) => set({ closedCase })}
          />
          <SelectField
            label={words.automatic}
            hint={words.automaticHint}
            value={policy.automatic}
            options={inWords(AUTOMATIC, words.automatics)}
            onChange={(automatic) => set({ automatic })}
          />
          <SelectField
            label={words.secureMail}
            value={policy.secureMail}
            options={inWords(SECURE_MAIL, words.secureMails)}
            onChange={(secureMail) => set({ secureMail })}
          />
          <CheckboxField
            label={words.acknowledge}
            hint={words.acknowledgeHint}
            checked={policy.acknowledge}
            onChange={(acknowledge) => set({ acknowledge })}
          />
        </div>
      </Panel>
      <Panel title={words.rendition}>
        <div className="zp-form">
          <SelectField
            label={words.renderer}
            hint={words.rendererHint}
            value={rendition.renderer}
            options={inWords(RENDERERS, words.renderers)}
            onChange={(renderer) => render({ renderer })}
          />
          <CheckboxField
            label={words.embed}
            hint={words.embedHint}
            checked={rendition.embedAttachments}
            onChange={(embedAttachments) => render({ embedAttachments })}
          />
        </div>
      </Panel>
    </>
  );
}
