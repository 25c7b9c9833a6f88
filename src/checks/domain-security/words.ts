import type { Language } from '../../words/language.ts';
import type { DomainCheck, DomainFinding, DomainResult, Remark, RemarkCode } from './finding.ts';

type Words = Record<Language, string>;

/** What each is for. */
const PURPOSES: Record<DomainCheck, Words> = {
  spf: {
    nl: 'SPF noemt de servers die mail van dit domein mogen versturen.',
    en: 'SPF names the servers that may send mail of this domain.',
  },
  dkim: {
    nl: 'DKIM ondertekent mail, zodat ontvangers zien dat zij van dit domein komt en onderweg niet is gewijzigd.',
    en: 'DKIM signs mail, so that receivers see that it comes from this domain and was not changed on its way.',
  },
  dmarc: {
    nl: 'DMARC zegt ontvangers wat zij moeten doen met mail die zich voor dit domein uitgeeft.',
    en: 'DMARC tells receivers what to do with mail that pretends to be of this domain.',
  },
  'mta-sts': {
    nl: 'MTA-STS verplicht servers die hier mail brengen tot TLS, zodat niemand onderweg meeleest.',
    en: 'MTA-STS makes servers that bring mail here use TLS, so that nobody reads it on its way.',
  },
};

const RESULTS: Record<DomainResult, Words> = {
  good: { nl: 'In orde.', en: 'In order.' },
  weak: { nl: 'Aanwezig, maar beschermt weinig.', en: 'There, but it protects little.' },
  missing: { nl: 'Ontbreekt: laat het aan de DNS toevoegen.', en: 'Missing: have it added to the DNS.' },
  wrong: {
    nl: 'Fout: ontvangers kunnen er niets mee.',
    en: 'Wrong: receivers cannot use it.',
  },
  unknown: { nl: 'Niet vast te stellen.', en: 'Could not be found out.' },
};

const ABOUT = '{about}';

/** What each remark says, and what to do. */
const REMARKS: Record<RemarkCode, Words> = {
  'not-answered': {
    nl: 'De DNS gaf geen antwoord op {about}. Probeer het later opnieuw.',
    en: 'DNS gave no answer for {about}. Try again later.',
  },
  'several-records': {
    nl: 'Er moet precies één geldig record zijn: voeg ze samen.',
    en: 'There must be exactly one valid record: join them.',
  },
  'spf-passes-all': {
    nl: '"{about}" laat elke server toe: eindig met -all of ~all.',
    en: '"{about}" lets every server pass: end with -all or ~all.',
  },
  'spf-without-end': {
    nl: 'Het record eindigt niet met -all of ~all, zodat het andere servers niet uitsluit.',
    en: 'The record does not end with -all or ~all, so it shuts no other server out.',
  },
  'spf-too-many-lookups': {
    nl: 'Ontvangers moeten meer dan 10 keer de DNS vragen en keuren SPF dan af: noem minder diensten.',
    en: 'Receivers would have to ask DNS more than 10 times, and then fail SPF: name fewer services.',
  },
  'spf-loose-end': {
    nl: '~all is goed genoeg waar DMARC quarantine of reject zegt.',
    en: '~all is good enough where DMARC says quarantine or reject.',
  },
  'spf-syntax': { nl: 'Niet leesbaar: "{about}".', en: 'Cannot be read: "{about}".' },
  'dkim-no-known-selector': {
    nl: 'Onder de gebruikelijke selectors staat geen sleutel. Noem uw selector: hij staat als s= in de DKIM-Signature van verzonden mail.',
    en: 'There is no key under the usual selectors. Name yours: it stands as s= in the DKIM-Signature of mail that was sent.',
  },
  'dkim-revoked': {
    nl: 'De sleutel van {about} is ingetrokken.',
    en: 'The key of {about} was revoked.',
  },
  'dkim-short-key': {
    nl: 'De sleutel van {about} is korter dan 2048 bits: maak een langere.',
    en: 'The key of {about} has fewer than 2048 bits: make a longer one.',
  },
  'dkim-testing': {
    nl: '{about} staat nog op proef (t=y): ontvangers letten er niet op.',
    en: '{about} is still being tried out (t=y): receivers take no notice.',
  },
  'dkim-syntax': { nl: 'De sleutel van {about} is niet leesbaar.', en: 'The key of {about} cannot be read.' },
  'dmarc-none': {
    nl: 'p=none laat vervalste mail door: ga naar quarantine, daarna naar reject.',
    en: 'p=none lets forged mail through: go on to quarantine, and then to reject.',
  },
  'dmarc-partly': {
    nl: 'Het beleid geldt maar voor {about} van de mail.',
    en: 'The policy holds for only {about} of the mail.',
  },
  'dmarc-no-reports': {
    nl: 'Er komen geen rapporten: noem een adres in rua=.',
    en: 'No reports come in: name an address in rua=.',
  },
  'dmarc-from-parent': {
    nl: 'Het beleid komt van {about}.',
    en: 'The policy is that of {about}.',
  },
  'dmarc-syntax': {
    nl: 'p= ontbreekt, of is niet none, quarantine of reject.',
    en: 'p= is missing, or is not none, quarantine or reject.',
  },
  'mta-sts-no-policy': {
    nl: 'Het record is er, maar het bestand /.well-known/mta-sts.txt is niet met een geldig certificaat op te halen.',
    en: 'The record is there, but the file /.well-known/mta-sts.txt cannot be fetched with a valid certificate.',
  },
  'mta-sts-policy-wrong': {
    nl: 'Het bestand met het beleid is niet leesbaar.',
    en: 'The policy file cannot be read.',
  },
  'mta-sts-testing': {
    nl: 'Het beleid staat op proef (mode: testing): ga naar enforce.',
    en: 'The policy is being tried out (mode: testing): go on to enforce.',
  },
  'mta-sts-off': { nl: 'Het beleid staat uit (mode: none).', en: 'The policy is off (mode: none).' },
  'mta-sts-other-mx': {
    nl: 'De mailserver {about} staat niet in het beleid: mail daarheen wordt geweigerd.',
    en: 'The mail server {about} is not in the policy: mail to it is refused.',
  },
};

/** What a finding says to people: what the thing is for, how it is, and each remark with what to do. */
export function domainFindingInWords(
  { check, result, remarks }: Omit<DomainFinding, 'records'>,
  language: Language,
): { purpose: string; conclusion: string; remarks: string[] } {
  return {
    purpose: PURPOSES[check][language],
    conclusion: RESULTS[result][language],
    remarks: remarks.map((remark) => remarkInWords(remark, language)),
  };
}

const remarkInWords = ({ code, about = '' }: Remark, language: Language): string =>
  REMARKS[code][language].replace(ABOUT, () => about);
