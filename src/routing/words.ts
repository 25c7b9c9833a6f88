import type { Language } from '../checks/words.ts';
import type { SaidValue, Saying } from '../mail/trace.ts';

type Words = Record<Language, string>;

/**
 * All that routing says, by code. `{name}` stands for a value: a word, a list, or other words of this table. The command and the
 * API show the language that is asked for; programs go by the codes.
 */
export const WORDS = {
  // settings
  'settings-version': {
    en: 'Decided by the settings of version {version}.',
    nl: 'Beslist volgens versie {version} van de instellingen.',
  },

  // secure mail
  'no-secure-mail-notice': {
    en: 'The mail is no notice of a secure mail service.',
    nl: 'Het bericht is geen melding van een dienst voor veilig mailen.',
  },
  'secure-mail-notice': {
    en: 'The mail only says that a message waits at a secure mail service ({signs}).',
    nl: 'Het bericht meldt alleen dat een bericht klaarstaat bij een dienst voor veilig mailen ({signs}).',
  },
  'secure-mail-note': {
    en: 'notice of a secure mail service: the message itself is elsewhere',
    nl: 'melding van een dienst voor veilig mailen: het bericht zelf staat elders',
  },

  // tokens
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

  // who may write into a case
  'but-guessing-sender': {
    en: 'But its sender sent {count} wrong tokens within a day.',
    nl: 'Maar de afzender stuurde binnen een dag {count} ongeldige kenmerken.',
  },
  'but-guessing-all': {
    en: 'But {count} wrong tokens came within a day.',
    nl: 'Maar binnen een dag kwamen er {count} ongeldige kenmerken.',
  },
  'but-not-authenticated': {
    en: 'But its sender is not authenticated, as mail to this address needs.',
    nl: 'Maar de afzender is niet bevestigd, wat voor berichten aan dit adres nodig is.',
  },
  'but-not-known': {
    en: 'But its sender is not known in that case, as mail to this address needs.',
    nl: 'Maar de afzender is niet bekend in die zaak, wat voor berichten aan dit adres nodig is.',
  },
  'but-automatic-held': {
    en: 'But it is {kind}, which is held at this address.',
    nl: 'Maar het is {kind}, die voor dit adres wordt aangehouden.',
  },
  'but-automatic-discarded': {
    en: 'But it is {kind}, which is discarded at this address.',
    nl: 'Maar het is {kind}, die voor dit adres wordt weggelegd.',
  },

  // closed cases
  'goes-on-as-new': { en: 'The mail goes on as new mail.', nl: 'Het bericht gaat verder als nieuw bericht.' },
  'added-to-closed': {
    en: 'Mail to this address is added to a closed case, and its handler is told.',
    nl: 'Berichten aan dit adres worden aan een gesloten zaak toegevoegd, met een signaal.',
  },
  'machine-adds-nothing': {
    en: 'It is {kind}, and adds nothing to a closed case.',
    nl: 'Het is {kind} en voegt niets toe aan een gesloten zaak.',
  },
  'answers-closed-case-note': {
    en: 'answers case {cases}, which is closed',
    nl: 'antwoord op zaak {cases}, die gesloten is',
  },
  'answers-mail-of-closed-case-note': {
    en: 'answers mail of case {cases}, which is closed',
    nl: 'antwoord op een e-mail uit zaak {cases}, die gesloten is',
  },

  // threads
  'no-thread': {
    en: 'It answers no mail that was filed in a case.',
    nl: 'Het antwoordt niet op een e-mail uit een zaak.',
  },
  'thread-of-no-open-case': {
    en: 'The mail that it answers is of no open case.',
    nl: 'De e-mail waarop het antwoordt hoort bij geen lopende zaak.',
  },
  'thread-of-several-cases': {
    en: 'It answers a mail that was filed in several open cases: {cases}.',
    nl: 'Het antwoordt op een e-mail uit meer lopende zaken: {cases}.',
  },
  'thread-of-stranger': {
    en: 'It answers a mail of case {case}, but its sender is not known in that case.',
    nl: 'Het antwoordt op een e-mail uit zaak {case}, maar de afzender is in die zaak niet bekend.',
  },
  'thread-of-stranger-with-token': {
    en: 'It answers a mail of case {case}. Its sender is not known there, but the address that it was sent to carries a valid token.',
    nl: 'Het antwoordt op een e-mail uit zaak {case}. De afzender is daar niet bekend, maar het adres bevat een geldig kenmerk.',
  },
  'thread-of-open-case': {
    en: 'It answers a mail of case {case}, which is open, and its sender is known in that case.',
    nl: 'Het antwoordt op een e-mail uit zaak {case}, die loopt, en de afzender is in die zaak bekend.',
  },
  'bounce-of-open-case': {
    en: 'Mail of case {case}, which is open, could not be delivered to somebody who is known in that case.',
    nl: 'E-mail uit zaak {case}, die loopt, is niet bezorgd bij iemand die in die zaak bekend is.',
  },
  'no-thread-of-closed-case': {
    en: 'It answers no mail of a closed case.',
    nl: 'Het antwoordt niet op een e-mail uit een gesloten zaak.',
  },
  'thread-of-closed-case': {
    en: 'It answers a mail of case {cases}, which is closed.',
    nl: 'Het antwoordt op een e-mail uit zaak {cases}, die gesloten is.',
  },

  // automatic mail
  'not-checked-for-automatic': {
    en: 'Not checked for automatic mail.',
    nl: 'Niet op automatische berichten gecontroleerd.',
  },
  'mail-is': { en: 'The mail is {kind}.', nl: 'Het bericht is {kind}.' },
  'automatic-without-case': {
    en: 'The mail is {kind} ({signs}) and belongs to no open case.',
    nl: 'Het bericht is {kind} ({signs}) en hoort bij geen lopende zaak.',
  },
  'auto-reply': { en: 'an automatic reply', nl: 'een automatisch antwoord' },
  bounce: { en: 'a report that mail could not be delivered', nl: 'een melding dat e-mail niet is bezorgd' },
  'read receipt': { en: 'a read receipt', nl: 'een leesbevestiging' },
  'feedback report': { en: 'a report of abuse', nl: 'een melding van misbruik' },
  'list mail': { en: 'list mail', nl: 'een bericht van een mailinglijst' },
  'auto-generated': { en: 'written by a machine', nl: 'door een machine gemaakt' },
  'not automatic': { en: 'not automatic', nl: 'niet automatisch' },

  // profiles
  'no-profile-addressed': {
    en: 'No address that the mail was for has a profile.',
    nl: 'Geen adres waaraan het bericht gericht is heeft een profiel.',
  },
  'to-intake': {
    en: '{address} belongs to profile {profile}: document intake.',
    nl: '{address} hoort bij profiel {profile}: documentinname.',
  },
  'to-new-case': {
    en: '{address} belongs to profile {profile}: a new case of type {caseType}.',
    nl: '{address} hoort bij profiel {profile}: een nieuwe zaak van type {caseType}.',
  },
  'attribute-left-out': {
    en: '{label} was left out: what was found {problem}.',
    nl: '{label} is weggelaten: wat er stond {problem}.',
  },
  'profile-needs-more': {
    en: 'Profile {profile} needs more than the mail gives: {lacking}.',
    nl: 'Profiel {profile} heeft meer nodig dan het bericht geeft: {lacking}.',
  },
  'attribute-missing': { en: '{label} is missing', nl: '{label} ontbreekt' },
  'attribute-wrong': { en: '{label} {problem}', nl: '{label} {problem}' },
  'can be read with thousands or with decimals': {
    en: 'can be read with thousands or with decimals',
    nl: 'kan als duizendtal of als decimaal gelezen worden',
  },
  'is not a number': { en: 'is not a number', nl: 'is geen getal' },
  'is not a date': { en: 'is not a date', nl: 'is geen datum' },
  'is not a day of the calendar': {
    en: 'is not a day of the calendar',
    nl: 'is geen dag van de kalender',
  },
  'is neither yes nor no': { en: 'is neither yes nor no', nl: 'is geen ja of nee' },
  'is not an e-mail address': { en: 'is not an e-mail address', nl: 'is geen e-mailadres' },
  'is not a Dutch postcode': { en: 'is not a Dutch postcode', nl: 'is geen postcode' },
  'is none of the choices': { en: 'is none of the choices', nl: 'is geen van de keuzes' },
  'no-default-profile': {
    en: 'No profile takes what else comes by this mailbox.',
    nl: 'Geen profiel neemt wat verder via deze mailbox komt.',
  },
  'by-mailbox': { en: 'what else comes by mailbox {mailbox}', nl: 'wat verder via mailbox {mailbox} komt' },
  'no-recipient': {
    en: 'The mail names no recipient, so that no profile fits.',
    nl: 'Het bericht noemt geen ontvanger, zodat er geen profiel bij past.',
  },
  'no-profile-fits': {
    en: 'No profile fits the addresses that the mail was for: {addresses}.',
    nl: 'Er is geen profiel voor de adressen waaraan het bericht gericht is: {addresses}.',
  },
  'no-profile-fits-many': {
    en: 'No profile fits the addresses that the mail was for: {addresses} and {count} more.',
    nl: 'Er is geen profiel voor de adressen waaraan het bericht gericht is: {addresses} en nog {count}.',
  },

  // decisions of people
  'no-earlier-decision': {
    en: 'No earlier decision is to hold for such mail.',
    nl: 'Voor zulke berichten geldt geen eerdere beslissing.',
  },
  'decided-before': {
    en: '{by} decided of mail from {sender} with such a subject:',
    nl: '{by} heeft over berichten van {sender} met zo’n onderwerp beslist:',
  },
  'decided-before-forged': {
    en: '{by} decided of mail from {sender} with such a subject, but this one has a forged sender.',
    nl: '{by} heeft over berichten van {sender} met zo’n onderwerp beslist, maar deze afzender is vervalst.',
  },
  'decided-by': { en: 'Decided by {by}:', nl: 'Beslist door {by}:' },
  'decided-by-why': { en: 'Decided by {by} ({reason}):', nl: 'Beslist door {by} ({reason}):' },
  'decided-case': { en: 'case {case}.', nl: 'zaak {case}.' },
  'decided-closed-case': {
    en: 'case {case}, although it is closed.',
    nl: 'zaak {case}, hoewel die gesloten is.',
  },
  'decided-case-gone': { en: 'case {case} is no longer there.', nl: 'zaak {case} bestaat niet meer.' },
  'decided-case-closed': {
    en: 'case {case} was closed in the meantime.',
    nl: 'zaak {case} is intussen gesloten.',
  },
  'decided-profile-gone': { en: 'its profile is no longer there.', nl: 'het profiel bestaat niet meer.' },
  'decided-profile-changed': {
    en: 'profile {profile} has become one of another kind.',
    nl: 'profiel {profile} is van een andere soort geworden.',
  },
  'filed-when-closed-note': {
    en: 'filed when the case was closed already',
    nl: 'toegevoegd toen de zaak al gesloten was',
  },

  // requests of the Omgevingsloket
  'no-request': {
    en: 'No profile of the Omgevingsloket is addressed.',
    nl: 'Het bericht is niet gericht aan een profiel voor het Omgevingsloket.',
  },
  'request-without-number': {
    en: 'The mail to profile {profile} carries no request number of OLO or DSO.',
    nl: 'Het bericht aan profiel {profile} bevat geen aanvraagnummer van OLO of DSO.',
  },
  'request-numbers-differ': {
    en: 'The mail carries different request numbers: {references}.',
    nl: 'Het bericht bevat verschillende aanvraagnummers: {references}.',
  },
  'request-unreadable': {
    en: 'The request in the mail cannot be read as XML: {problem}.',
    nl: 'De aanvraag in het bericht is niet als XML te lezen: {problem}.',
  },
  'new-request': {
    en: '{reference} is a new request: no case has it.',
    nl: '{reference} is een nieuwe aanvraag: geen zaak heeft dat nummer.',
  },
  'request-known': {
    en: 'The mail is an application with {reference}, which case {cases} has already.',
    nl: 'Het bericht is een aanvraag met {reference}, die zaak {cases} al heeft.',
  },
  'request-unknown': {
    en: 'The mail is {kind} with {reference}, but no case has that number.',
    nl: 'Het bericht is {kind} met {reference}, maar geen zaak heeft dat nummer.',
  },
  'request-of-several-cases': {
    en: '{reference} belongs to several cases: {cases}.',
    nl: '{reference} hoort bij meer zaken: {cases}.',
  },
  'request-of-open-case': {
    en: 'The mail is {kind} with {reference}, the number of case {case}, which is open.',
    nl: 'Het bericht is {kind} met {reference}, het nummer van zaak {case}, die loopt.',
  },
  'request-of-closed-case': {
    en: 'The mail is {kind} with {reference}, the number of case {case}, which is closed.',
    nl: 'Het bericht is {kind} met {reference}, het nummer van zaak {case}, die gesloten is.',
  },
  application: { en: 'an application', nl: 'een aanvraag' },
  supplement: { en: 'a supplement to an application', nl: 'een aanvulling op een aanvraag' },
  withdrawal: { en: 'a withdrawal of an application', nl: 'een intrekking van een aanvraag' },
  'withdrawal-note': {
    en: 'withdraws the application ({reference})',
    nl: 'trekt de aanvraag in ({reference})',
  },
  'supplement-note': {
    en: 'supplements the application ({reference})',
    nl: 'vult de aanvraag aan ({reference})',
  },
} as const satisfies Record<string, Words>;

export type WordCode = keyof typeof WORDS;

/** A sentence, or some words, by their code. */
export const say = (code: WordCode, values: Record<string, SaidValue> = {}): Saying => ({ code, values });

/** Whether there are words for this code. */
export const isWordCode = (code: string): code is WordCode => Object.hasOwn(WORDS, code);

/** What is said, in words of this language; sentences are put after each other. */
export function inWords(said: Saying | readonly Saying[], language: Language): string {
  return [said]
    .flat()
    .map((one) => sentence(one, language))
    .join(' ');
}

function sentence({ code, values }: Saying, language: Language): string {
  if (!isWordCode(code)) return code;
  return WORDS[code][language].replace(/\{(\w+)\}/g, (_all, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? '' : valueInWords(value, language);
  });
}

const AND: Words = { en: ' and ', nl: ' en ' };

/** Lists of words are joined by `and`, those of sentences by semicolons. */
function valueInWords(value: SaidValue, language: Language): string {
  if (typeof value === 'string') return value;
  if ('code' in value) return sentence(value, language);
  const items = value.map((item) => (typeof item === 'string' ? item : sentence(item, language)));
  return items.join(value.some((item) => typeof item !== 'string') ? '; ' : AND[language]);
}
