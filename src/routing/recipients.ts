import { headerValues, type ParsedMail } from '../mail/message.ts';
import { comparableAddress } from './address.ts';
import type { Evidence } from './route.ts';

/**
 * Where the delivering server says whom it delivered to, the most telling first; then to whom a mail was sent on (RFC 5322, 3.6.6,
 * and Gmail's own): its To and Cc are those of the mail before that.
 */
const DELIVERY_HEADERS = [
  ...(['Delivered-To', 'X-Original-To', 'Envelope-To'] as const),
  ...(['Resent-To', 'Resent-Cc', 'X-Forwarded-To'] as const),
];

/** Names the address that forwarded a mail, beside that to which it did. */
const FORWARDER = 'X-Forwarded-For';

/** Sources in which the sender, and not a server, named the recipient, or which tell of an earlier way. */
const NOT_OF_THIS_DELIVERY: readonly string[] = ['To', 'Cc', FORWARDER];

/** Recipients that are looked at; a To of thousands says nothing about where the mail belongs. */
const MOST_RECIPIENTS = 1000;

/**
 * Whom the mail was for, best evidence first: the envelope, what the delivering server noted, to whom it was sent on, To and
 * Cc, and last who forwarded it.
 * An address is given once for each source that names it, in comparable form. An alias or a blind copy
 * shows in the first kinds only, a second addressee often in To and Cc only.
 */
export function recipientEvidence(
  parsed: ParsedMail,
  envelope: { recipients: readonly string[] } | null,
): Evidence[] {
  const named: [source: string, addresses: readonly string[]][] = [
    ['envelope', envelope?.recipients ?? []],
    ...DELIVERY_HEADERS.map((name): [string, string[]] => [
      name,
      headerValues(parsed, name).flatMap(addressesIn),
    ]),
    ['To', parsed.to.map((address) => address.email)],
    ['Cc', parsed.cc.map((address) => address.email)],
    [FORWARDER, headerValues(parsed, FORWARDER).flatMap(addressesIn)],
  ];
  const evidence = named.flatMap(([source, addresses]) => {
    const comparable = addresses
      .map(comparableAddress)
      .filter((address): address is string => address !== null);
    return [...new Set(comparable)].map((value): Evidence => ({ kind: 'recipient', value, source }));
  });
  return evidence.slice(0, MOST_RECIPIENTS);
}

/** Whether a server named the recipient at delivery, and not only the sender in To or Cc. */
export function namedAtDelivery(evidence: Evidence): boolean {
  return !NOT_OF_THIS_DELIVERY.includes(evidence.source);
}

/** Whether it is only known as the address that forwarded the mail. */
export const isForwarders = (evidence: Evidence): boolean => evidence.source === FORWARDER;

/** Delivery headers hold one bare address by custom; some servers write several, or names and brackets. */
function addressesIn(value: string): string[] {
  return value.match(/[^\s<>,;"()]+@[^\s<>,;"()]+/g) ?? [];
}
