import { useWords } from '../../language/language.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Page } from '../../shell/page.tsx';
import { MailFilters, mailQuery, useMailFilters } from './mail-filters.tsx';
import { MailTable } from './mail-table.tsx';
import { mailWords } from './words.ts';

/** All mail, by filters. */
export default function Mails() {
  const words = useWords(mailWords);
  const { values, isAny } = useMailFilters();
  return (
    <Page title={words.title} lead={words.lead}>
      <MailFilters />
      <MailTable
        caption={words.title}
        query={mailQuery(values)}
        to="/mails"
        empty={
          isAny ? (
            <EmptyState title={words.noneFits} advice={words.noneFitsAdvice} />
          ) : (
            <EmptyState title={words.nothing} advice={words.nothingAdvice} />
          )
        }
      />
    </Page>
  );
}
