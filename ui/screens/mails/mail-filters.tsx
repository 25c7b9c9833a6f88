import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import { useMay } from '../../api/session.ts';
import { useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { useFilters } from '../../parts/filters.ts';
import { STATUSES, type Status } from './mail-status.tsx';
import { mailWords } from './words.ts';

const KEYS = ['search', 'status', 'mailbox', 'verdict', 'from', 'until', 'case'] as const;

/** The filters of the list of mails, as the address has them. */
export const useMailFilters = () => useFilters(KEYS);

type Values = ReturnType<typeof useMailFilters>['values'];

/** What the API is asked for; a day is one of the reader's own zone. */
export function mailQuery({ search, status, mailbox, verdict, from, until, case: caseNumber }: Values) {
  return {
    ...(search && { search: search.slice(0, 200) }),
    ...(isStatus(status) && { status }),
    ...(mailbox && { mailboxId: mailbox }),
    ...(verdict && { verdict }),
    ...(from && { receivedFrom: startOf(from, 0) }),
    ...(until && { receivedBefore: startOf(until, 1) }),
    ...(caseNumber && { caseNumber }),
  };
}

const isStatus = (text: string): text is Status => STATUSES.some((status) => status === text);

/** @param later days after it. */
function startOf(day: string, later: number): string {
  const start = new Date(`${day}T00:00`);
  if (Number.isNaN(start.getTime())) return day;
  start.setDate(start.getDate() + later);
  return start.toISOString();
}

/** The filters above the list, with how much mail has which status. */
export function MailFilters() {
  const words = useWords(mailWords);
  const format = useFormat();
  const may = useMay();
  const state = useMailFilters();
  const overview = useQuery({
    queryKey: ['overview'],
    queryFn: () => dataOf(api.GET('/overview')),
    enabled: may('overview'),
  });
  const mailboxes = useQuery({
    queryKey: ['mailboxes'],
    queryFn: () => dataOf(api.GET('/mailboxes')),
    enabled: may('mailboxes'),
  });
  const named = (status: Status): string => {
    const count = overview.data?.mails.find((each) => each.status === status)?.mails;
    const name = words.statuses[status];
    return count === undefined ? name : words.withCount(name, format.number(count));
  };
  return (
    <FilterBar
      state={state}
      filters={[
        { key: 'search', label: words.search, kind: 'text' },
        { key: 'status', label: words.status, kind: STATUSES.map((status) => [status, named(status)]) },
        {
          key: 'mailbox',
          label: words.mailbox,
          kind: (mailboxes.data?.items ?? []).map(({ id, name }) => [id, name]),
        },
        { key: 'verdict', label: words.verdict, kind: Object.entries(words.verdicts) },
        { key: 'from', label: words.from, kind: 'date' },
        { key: 'until', label: words.until, kind: 'date' },
        { key: 'case', label: words.caseNumber, kind: 'text' },
      ]}
    />
  );
}
