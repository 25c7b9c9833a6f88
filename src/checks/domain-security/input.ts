import { domainToASCII } from 'node:url';
import { z } from 'zod';

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
// The last label is no number: that is an address.
const DOMAIN = new RegExp(`^(?=.{1,253}$)(?:${LABEL}\\.)+(?!\\d+$)${LABEL}$`);
const MOST_SELECTORS = 10;

/** A domain as DNS has it: in small letters and ASCII. */
export const mailDomain = z
  .string()
  .max(253)
  .transform((text) => domainToASCII(text.trim().toLowerCase().replace(/\.$/, '')))
  .refine((domain) => DOMAIN.test(domain), 'must be a domain, such as voorbeeld.nl');

/** Selectors of DKIM, commas between. */
export const dkimSelectors = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((selector) => selector !== ''))
  .refine(
    (list) => list.length <= MOST_SELECTORS && list.every((selector) => /^[\w.-]{1,100}$/.test(selector)),
    `must be ${MOST_SELECTORS} selectors at most, commas between`,
  );
