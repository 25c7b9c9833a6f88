import { useWords } from '../../../language/language.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { TextAreaField } from '../../../parts/text-area-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import type { FieldGroupProps } from './fields.ts';
import { mailboxFormWords } from './words.ts';

/** Which certificate of the server is trusted, where it is none of a known issuer. */
export function TrustFields({ draft, change, errors }: FieldGroupProps) {
  const words = useWords(mailboxFormWords);
  return (
    <Panel title={words.trust}>
      <p className="zp-soft">{words.trustHint}</p>
      <div className="zp-form">
        <TextField
          label={words.tlsFingerprint}
          hint={words.tlsFingerprintHint}
          spellCheck={false}
          value={draft.tlsFingerprint}
          error={errors.tlsFingerprint}
          onChange={(tlsFingerprint) => change({ tlsFingerprint })}
        />
        <TextAreaField
          label={words.tlsCa}
          rows={4}
          spellCheck={false}
          value={draft.tlsCa}
          error={errors.tlsCa}
          onChange={(tlsCa) => change({ tlsCa })}
        />
      </div>
    </Panel>
  );
}
