import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { useWords } from '../../language/language.tsx';
import { Button } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { Panel } from '../../parts/panel.tsx';
import { QrCode } from '../../parts/qr-code.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { accountWords } from './words.ts';

/** Connects an authenticator app; it counts from its first code on. */
export function SecondFactor() {
  const words = useWords(accountWords);
  const announce = useAnnounce();
  const [code, setCode] = useState('');
  const offer = useMutation({
    mutationFn: () => dataOf(api.POST('/sessions/current/second-factor-offers')),
  });
  const take = useMutation({
    mutationFn: () => dataOf(api.PUT('/sessions/current/second-factor', { body: { code } })),
    onSuccess: () => {
      offer.reset();
      setCode('');
      announce(words.taken);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    take.mutate();
  };
  const error = offer.error ?? take.error;
  return (
    <Panel title={words.factorTitle}>
      <p className="zp-soft">{words.factorLead}</p>
      {error && <ErrorPanel error={error} />}
      {offer.data ? (
        <form className="zp-form" onSubmit={submit}>
          <div>
            <p className="zp-soft">{words.scan}</p>
            <QrCode text={offer.data.address} label={words.qrCode} />
            <strong>{words.secret}</strong>
            <p className="zp-soft zp-small">{words.secretHint}</p>
            <p className="zp-row">
              <code>{offer.data.secret}</code>
              <CopyButton text={offer.data.secret} what={words.secret} />
            </p>
            <a className="utrecht-link utrecht-link--html-a" href={offer.data.address}>
              {words.openApp}
            </a>
          </div>
          <TextField
            label={words.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="\d{3} ?\d{3}"
            required
            value={code}
            onChange={setCode}
          />
          <div className="zp-form__actions">
            <Button type="submit" look="primary" busy={take.isPending}>
              {words.take}
            </Button>
          </div>
        </form>
      ) : (
        <Button onClick={() => offer.mutate()} busy={offer.isPending}>
          {words.offer}
        </Button>
      )}
    </Panel>
  );
}
