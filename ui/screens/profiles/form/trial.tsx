import { useMutation } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { api, dataOf } from '../../../api/client.ts';
import { useLanguage, useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { TextAreaField } from '../../../parts/text-area-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import type { Attribute, ProfileSettings } from '../profile-queries.ts';
import { base64Of } from './base64.ts';
import './profile-form.css';
import { TrialResult } from './trial-result.tsx';
import { profileFormWords } from './words.ts';

interface TrialProps {
  /** As it stands in the form, saved or not. */
  settings(): ProfileSettings;
  /** Id of the profile that is changed; null: a new one. */
  replaces: string | null;
  attributes: readonly Attribute[];
}

/** Tries a profile, as it stands in the form, on a mail that is pasted, dropped or chosen; nothing is kept of it. */
export function Trial({ settings, replaces, attributes }: TrialProps) {
  const words = useWords(profileFormWords);
  const { language } = useLanguage();
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [recipient, setRecipient] = useState('');
  const [isOver, setOver] = useState(false);
  const explain = useMutation({
    mutationFn: async () => {
      const profile = settings();
      const mail = base64Of(file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(text));
      const recipients = recipient.trim() === '' ? {} : { recipient: [recipient.trim()] };
      const params = { query: recipients };
      const explanation = await dataOf(
        api.POST('/mails/explanations', { params, body: { mail, profile, replaces } }),
      );
      return { explanation, profileName: profile.name, language };
    },
  });
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    setText('');
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0]);
  };
  return (
    <Panel title={words.trial}>
      <p className="zp-soft">{words.trialLead}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a file can be chosen by the button too */}
      <div
        className="zp-form zp-drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <TextAreaField
          label={words.trialMail}
          hint={words.trialMailHint}
          rows={8}
          spellCheck={false}
          value={file ? words.trialFile(file.name) : text}
          readOnly={file !== null}
          onChange={setText}
        />
        <div className="zp-row">
          <label className="utrecht-button utrecht-button--secondary-action zp-file">
            {words.trialChoose}
            <input
              type="file"
              className="zp-hidden"
              accept=".eml,message/rfc822"
              onChange={(event) => choose(event.target.files?.[0])}
            />
          </label>
          {file && (
            <Button look="subtle" onClick={() => setFile(null)}>
              {words.trialClear}
            </Button>
          )}
        </div>
        <TextField
          label={words.trialRecipient}
          hint={words.trialRecipientHint}
          value={recipient}
          onChange={setRecipient}
        />
        <div className="zp-form__actions">
          <Button
            look="secondary"
            icon={<FlaskConical size={18} aria-hidden />}
            busy={explain.isPending}
            disabled={!file && text.trim() === ''}
            onClick={() => explain.mutate()}
          >
            {words.trialGo}
          </Button>
        </div>
      </div>
      {explain.error && <ErrorPanel error={explain.error} />}
      {explain.data && (
        <div role="status" lang={explain.data.language}>
          <TrialResult {...explain.data} attributes={attributes} />
        </div>
      )}
    </Panel>
  );
}
