import type { SMTPServerSession } from 'smtp-server';
import type { Envelope } from '../mail/accept.ts';

/**
 * The envelope of the mail that a session is about to send, each recipient once. With whom it came from it says what
 * trace fields in the mail would say (RFC 5321, 4.4), so that the raw bytes can stay as they were received.
 */
export function envelopeOf(session: SMTPServerSession): Envelope {
  const { mailFrom, rcptTo } = session.envelope;
  return {
    sender: mailFrom === false ? '' : mailFrom.address,
    recipients: [...new Set(rcptTo.map(({ address }) => address))],
    client: {
      address: session.remoteAddress,
      name: session.hostNameAppearsAs,
      protocol: session.transmissionType,
    },
  };
}
