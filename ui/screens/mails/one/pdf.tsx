import { ExternalLink } from 'lucide-react';
import { useWords } from '../../../language/language.tsx';
import type { MailData } from './mail-data.ts';
import { oneMailWords } from './words.ts';

/** Whether there is a PDF of a mail that may be looked at. */
export const hasPdf = ({ rendition, rawPurgedAt, downloaded, status }: MailData): boolean =>
  rendition !== null && rawPurgedAt === null && downloaded && status !== 'quarantined';

/** A mail as the PDF that is kept of it, in the viewer of the browser; a link for browsers that have none. */
export function MailPdf({ mail }: { mail: MailData }) {
  const words = useWords(oneMailWords);
  const address = `/v1/mails/${mail.id}/rendition?shown=true`;
  return (
    <div className="zp-stack">
      <p className="zp-soft zp-small">{words.pdfNote}</p>
      <a className="utrecht-link utrecht-link--html-a zp-row" href={address} target="_blank" rel="noreferrer">
        <ExternalLink size={16} aria-hidden /> {words.openPdfTab}
      </a>
      <iframe className="zp-mail__frame" title={words.pdfView} referrerPolicy="no-referrer" src={address} />
    </div>
  );
}
