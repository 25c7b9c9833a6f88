import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import type { components } from '../../../api/schema.ts';
import { useLanguage } from '../../../language/language.tsx';

export type MailData = components['schemas']['Mail'];

const WAITING_MS = 2_000;

/** A mail in the language that is chosen; while it is on its way it is read again and again. */
export function useMail(mailId: string) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['mail', mailId, language],
    queryFn: () => dataOf(api.GET('/mails/{mailId}', { params: { path: { mailId } } })),
    refetchInterval: ({ state }) => (state.data?.status === 'received' ? WAITING_MS : false),
  });
}

/** Whom a mail is from and for, and what of it can be seen; not of one in quarantine. */
export const useMailView = ({ id, status, downloaded, rawPurgedAt }: MailData) =>
  useQuery({
    queryKey: ['mail-view', id],
    queryFn: () => dataOf(api.GET('/mails/{mailId}/view', { params: { path: { mailId: id } } })),
    enabled: status !== 'quarantined' && downloaded && rawPurgedAt === null,
    staleTime: Number.POSITIVE_INFINITY,
  });
