import { useWords } from '../../language/language.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Page } from '../../shell/page.tsx';
import { MailTable } from '../mails/mail-table.tsx';
import { quarantineWords } from './words.ts';

/** All mail that was stopped for a virus. */
export default function Quarantine() {
  const words = useWords(quarantineWords);
  return (
    <Page title={words.title} lead={words.lead}>
      <MailTable
        caption={words.title}
        query={{ status: 'quarantined' }}
        to="/quarantine"
        without={['status']}
        empty={<EmptyState title={words.none} advice={words.noneAdvice} />}
      />
    </Page>
  );
}
