import { MailStatus } from '../mail-status.tsx';
import type { MailData } from './mail-data.ts';

/** What became of a mail, and why. */
export const MailOutcome = ({ mail }: { mail: MailData }) => (
  <p className="zp-mail__outcome">
    <MailStatus status={mail.status} />
    {mail.reason && <span>{mail.reason}</span>}
  </p>
);
