import { useQueryClient } from '@tanstack/react-query';

const SHOWING_MAIL = ['mail', 'mails', 'overview'];

/** Has everything that shows mail read it again. */
export function useReadMailAnew(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () => Promise.all(SHOWING_MAIL.map((key) => queries.invalidateQueries({ queryKey: [key] })));
}
