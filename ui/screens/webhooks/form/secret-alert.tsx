import { useWords } from '../../../language/language.tsx';
import { Alert } from '../../../parts/alert.tsx';
import { CopyButton } from '../../../parts/copy-button.tsx';
import { webhookFormWords } from './words.ts';

/** A signing secret, shown this once. */
export function SecretAlert({ secret }: { secret: string }) {
  const words = useWords(webhookFormWords);
  return (
    <Alert kind="ok" title={words.secret} live>
      <p>{words.secretLead}</p>
      <p>
        <code>{secret}</code> <CopyButton text={secret} what={words.secret} />
      </p>
    </Alert>
  );
}
