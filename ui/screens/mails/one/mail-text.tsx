import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import { Loaded } from '../../../parts/loaded.tsx';

/** A mail as text: nothing in it can be opened. */
export function MailText({ mailId }: { mailId: string }) {
  const text = useQuery({
    queryKey: ['mail-text', mailId],
    queryFn: () => dataOf(api.GET('/mails/{mailId}/text', { params: { path: { mailId } }, parseAs: 'text' })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <Loaded query={text}>{(shown) => <pre className="zp-mail__text">{shown}</pre>}</Loaded>;
}
