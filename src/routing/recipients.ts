import { headerValues, type ParsedMail } from '../mail/message.ts';
import { comparableAddress } from './address.ts';
import type { Evidence } from './route.ts';

/** Where the delivering server says whom it delivered to, the most telling first. */
const DELIVERY_HEADERS = ['Delivered-To', 'X-Original-To', 'Envelope-To'] as const;

/** Sources in which the sender, and not a server, named the recipient. */
const WRITTEN_BY_SENDER: readonly string[] = ['To', 'Cc'];

/** Recipients that are looked at; a To of thousands says nothing about where the mail belongs. */
const MOST_RECIPIENTS = 1000;

/**
 * Whom the mail was for, best evidence first: the envelope, what the delivering server noted, then To and Cc.
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
  return !WRITTEN_BY_SENDER.includes(evidence.source);
}

/** Delivery headers hold one bare address by custom; some servers write several, or names and brackets. */
function addressesIn(value: string): string[] {
  return value.match(/[^\s<>,;"()]+@[^\s<>,;"()]+/g) ?? [];
}
