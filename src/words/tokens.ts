import type { Words } from './language.ts';

/** Of tokens. */
export const TOKEN_WORDS = {
  'subject-without-token': { en: 'The subject carries no token.', nl: 'Het onderwerp bevat geen kenmerk.' },
  'tokens-in-subject': { en: 'Tokens in the subject: {count}.', nl: 'Kenmerken in het onderwerp: {count}.' },
  'too-many-tokens': {
    en: 'The subject carries {count} tokens. More than {most} is a sign of guessing, so none of them counts.',
    nl: 'Het onderwerp bevat {count} kenmerken. Meer dan {most} wijst op raden; daarom telt er geen.',
  },
  'no-two-tokens': {
    en: 'No two valid tokens of different cases.',
    nl: 'Geen twee geldige kenmerken van verschillende zaken.',
  },
  'tokens-of-different-cases': {
    en: 'The {place} carries valid tokens of different cases: {cases}.',
    nl: 'Geldige kenmerken van verschillende zaken in {place}: {cases}.',
  },
  subject: { en: 'subject', nl: 'het onderwerp' },
  'subject-and-address': { en: 'subject or address', nl: 'het onderwerp of het adres' },
  'no-token-and-thread': {
    en: 'No token and thread to compare.',
    nl: 'Geen kenmerk en eerdere e-mail om te vergelijken.',
  },
  'token-and-thread-agree': {
    en: 'Token and thread agree.',
    nl: 'Kenmerk en eerdere e-mail wijzen dezelfde zaak aan.',
  },
  'token-against-thread': {
    en: 'The token leads to case {ofToken}, but the mail answers one that was filed in case {ofThread}.',
    nl: 'Het kenmerk wijst naar zaak {ofToken}, maar het bericht antwoordt op een e-mail uit zaak {ofThread}.',
  },
  'no-token-and-reference': {
    en: 'No token and request number to compare.',
    nl: 'Geen kenmerk en aanvraagnummer om te vergelijken.',
  },
  'token-and-reference-agree': {
    en: 'Token and request number agree.',
    nl: 'Kenmerk en aanvraagnummer wijzen dezelfde zaak aan.',
  },
  'token-against-reference': {
    en: 'The token leads to case {ofToken}, but {reference} belongs to case {ofReference}.',
    nl: 'Het kenmerk wijst naar zaak {ofToken}, maar {reference} hoort bij zaak {ofReference}.',
  },
  'no-open-token': {
    en: 'No valid token of an open case.',
    nl: 'Geen geldig kenmerk van een lopende zaak.',
  },
  'open-token': {
    en: '{tokens} in the subject is a valid token of case {case}, which is open.',
    nl: '{tokens} in het onderwerp is een geldig kenmerk van zaak {case}, die loopt.',
  },
  'no-closed-token': {
    en: 'No valid token of a closed case.',
    nl: 'Geen geldig kenmerk van een gesloten zaak.',
  },
  'closed-token': {
    en: '{tokens} in the subject is a valid token of case {case}, which is closed.',
    nl: '{tokens} in het onderwerp is een geldig kenmerk van zaak {case}, die gesloten is.',
  },
  'no-wrong-token': { en: 'No token that is not valid.', nl: 'Geen kenmerk dat ongeldig is.' },
  'wrong-code': {
    en: '{token} in the {place} does not have a code that is valid now for case {case}.',
    nl: '{token} in {place} heeft geen code die nu geldig is voor zaak {case}.',
  },
  'other-prefix': {
    en: '{token} in the {place} has another prefix than the tokens of case {case}.',
    nl: '{token} in {place} heeft een ander voorvoegsel dan de kenmerken van zaak {case}.',
  },
  'no-such-case': {
    en: '{token} in the {place} names a case that does not exist.',
    nl: '{token} in {place} noemt een zaak die niet bestaat.',
  },
  address: { en: 'address', nl: 'het adres' },
  'wrong-token-note': { en: 'token not valid: {tokens}', nl: 'ongeldig kenmerk: {tokens}' },
  'no-foreign-token': {
    en: 'No token with a prefix that is not ours.',
    nl: 'Geen kenmerk met een voorvoegsel van een ander.',
  },
  'foreign-token': {
    en: '{tokens} in the subject has a prefix that is not ours.',
    nl: '{tokens} in het onderwerp heeft een voorvoegsel dat niet van ons is.',
  },
  'no-address-token': {
    en: 'No address that the mail was for carries a valid token.',
    nl: 'Geen adres waaraan het bericht gericht is bevat een geldig kenmerk.',
  },
  'open-address-token': {
    en: 'The address {addresses} carries a valid token of case {case}, which is open.',
    nl: 'Het adres {addresses} bevat een geldig kenmerk van zaak {case}, die loopt.',
  },
  'closed-address-token': {
    en: 'The address {addresses} carries a valid token of case {case}, which is closed.',
    nl: 'Het adres {addresses} bevat een geldig kenmerk van zaak {case}, die gesloten is.',
  },
  'no-quoted-token': {
    en: 'No valid token of an open case is quoted.',
    nl: 'Er wordt geen geldig kenmerk van een lopende zaak aangehaald.',
  },
  'quoted-tokens-of-different-cases': {
    en: 'The mail quotes valid tokens of different cases: {cases}.',
    nl: 'Het bericht haalt geldige kenmerken van verschillende zaken aan: {cases}.',
  },
  'quoted-token': {
    en: '{tokens}, quoted in the {place}, is a valid token of case {case}, which is open.',
    nl: '{tokens}, aangehaald in {place}, is een geldig kenmerk van zaak {case}, die loopt.',
  },
  body: { en: 'body', nl: 'de tekst' },
  'quoted subject': { en: 'quoted subject', nl: 'het aangehaalde onderwerp' },
} as const satisfies Record<string, Words>;
