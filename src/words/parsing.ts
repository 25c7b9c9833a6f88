import type { Words } from './language.ts';

/** Everything that the parser can say about a mail's form, by its code. */
export const PROBLEM_WORDS = {
  'limit-bytes': {
    en: 'The mail is larger than the limit; its body was not opened.',
    nl: 'Het bericht is groter dan toegestaan; de inhoud is niet geopend.',
  },
  'limit-header-bytes': {
    en: 'A header block is longer than the limit; the fields beyond were passed over.',
    nl: 'Een berichtkop is langer dan toegestaan; de rest ervan is overgeslagen.',
  },
  'limit-header-count': {
    en: 'A header block has more fields than the limit; those beyond were passed over.',
    nl: 'Een berichtkop heeft meer velden dan toegestaan; de rest is overgeslagen.',
  },
  'limit-parts': {
    en: 'The mail has more parts than the limit; the rest of a multipart is one part.',
    nl: 'Het bericht heeft meer delen dan toegestaan; de rest is één deel.',
  },
  'limit-depth': {
    en: 'Parts lie deeper within each other than the limit; the deepest were not opened.',
    nl: 'Delen liggen dieper in elkaar dan toegestaan; de diepste zijn niet geopend.',
  },
  'limit-part-bytes': { en: 'A part is larger than the limit.', nl: 'Een deel is groter dan toegestaan.' },
  'limit-text': {
    en: 'There is more text than the limit; what is shown is cut.',
    nl: 'Er is meer tekst dan toegestaan; wat te zien is, is afgekapt.',
  },
  'limit-nested-bytes': {
    en: 'An encoded nested mail is larger than the limit; it was not opened.',
    nl: 'Een ingesloten bericht is groter dan toegestaan; het is niet geopend.',
  },
  'limit-time': {
    en: 'Parsing took longer than the limit; what was not reached is one part.',
    nl: 'Het lezen duurde langer dan toegestaan; de rest is één deel.',
  },
  'header-malformed': {
    en: 'A line of a header is no field; it was taken as a broken fold, or as the start of the body.',
    nl: 'Een regel van een berichtkop is geen veld.',
  },
  'header-missing': {
    en: 'A field that every mail must have is missing (RFC 5322, 3.6).',
    nl: 'Een veld dat elk bericht moet hebben ontbreekt (RFC 5322, 3.6).',
  },
  'header-repeated': {
    en: 'A field that may be there once only is there more often; the first one counts.',
    nl: 'Een veld dat er eenmaal mag zijn staat er vaker; het eerste telt.',
  },
  'header-charset': {
    en: 'A header field has octets outside ASCII, or encoded words in another charset than said.',
    nl: 'Een veld heeft tekens in een andere tekenset dan vermeld.',
  },
  'address-malformed': {
    en: 'An address field was not as it should be; what could be read was kept.',
    nl: 'Een adresveld klopte niet; wat leesbaar was is behouden.',
  },
  'date-repaired': {
    en: 'The Date field was not as it should be; what could be read was kept.',
    nl: 'Het veld Date klopte niet; wat leesbaar was is behouden.',
  },
  'date-unreadable': { en: 'The Date field could not be read.', nl: 'Het veld Date is niet te lezen.' },
  'content-type-invalid': {
    en: 'A Content-Type is no media type.',
    nl: 'Een Content-Type is geen mediatype.',
  },
  'encoding-unknown': {
    en: 'A transfer encoding is unknown; the content was taken as it is.',
    nl: 'Een codering voor verzending is onbekend; de inhoud is genomen zoals die is.',
  },
  'encoding-wrong': {
    en: 'Content is not in the transfer encoding that it declares; it was taken as it is.',
    nl: 'De inhoud heeft een andere codering dan vermeld; die is genomen zoals die is.',
  },
  'boundary-missing': {
    en: 'A multipart has no boundary that occurs; its content is one text.',
    nl: 'De scheiding tussen delen komt niet voor; de inhoud is één tekst.',
  },
  'boundary-guessed': {
    en: 'The boundary of a multipart was found in its content, not in its header.',
    nl: 'De scheiding tussen delen is uit de inhoud afgeleid.',
  },
  'boundary-unclosed': {
    en: 'A multipart ends without its closing boundary; the mail may be cut.',
    nl: 'De laatste scheiding ontbreekt; het bericht kan afgebroken zijn.',
  },
  'boundary-after-close': {
    en: 'Parts follow after the closing boundary; they are listed.',
    nl: 'Na de laatste scheiding volgen nog delen; ze zijn opgenomen.',
  },
  'text-outside-parts': {
    en: 'There is text before the first or after the last part; it is not shown.',
    nl: 'Er staat tekst voor het eerste of na het laatste deel; die is niet te zien.',
  },
  'base64-invalid': {
    en: 'Base64 content has characters or an end that it should not; what could be decoded was.',
    nl: 'Base64 met fouten; wat te lezen was is gelezen.',
  },
  'quoted-printable-invalid': {
    en: 'Quoted-printable content has bad escapes; they were kept as they are.',
    nl: 'Quoted-printable met fouten; die zijn gelaten zoals ze zijn.',
  },
  'uuencode-invalid': {
    en: 'Uuencoded content has bad lines, or no end; what could be decoded was.',
    nl: 'Uuencode met fouten; wat te lezen was is gelezen.',
  },
  'charset-guessed': {
    en: 'Text is not in the charset that it declares, or declares none; the charset was found from the text.',
    nl: 'De tekenset is uit de tekst afgeleid.',
  },
  'charset-invalid': {
    en: 'Text has octets that its charset does not have; they are shown as U+FFFD.',
    nl: 'De tekst heeft tekens die niet bestaan in de tekenset; ze zijn als U+FFFD te zien.',
  },
  'charset-unknown': {
    en: 'Text declares a charset that is not known; it was found from the text.',
    nl: 'De vermelde tekenset is onbekend; die is uit de tekst afgeleid.',
  },
  'tnef-damaged': {
    en: 'A TNEF stream (winmail.dat) is not as it should be; what could be read of it was.',
    nl: 'TNEF (winmail.dat) met fouten; wat te lezen was is gelezen.',
  },
  'rtf-damaged': {
    en: 'Rich text in a TNEF stream is not as it should be, or too large; what could be read of it was.',
    nl: 'Opgemaakte tekst in TNEF met fouten, of te groot; wat te lezen was is gelezen.',
  },
  'cms-damaged': {
    en: 'S/MIME content is not as it should be; it stays one part where it could not be opened.',
    nl: 'S/MIME met fouten; het blijft één deel waar het niet te openen is.',
  },
  'cms-not-opened': {
    en: 'S/MIME content is neither signed, compressed nor encrypted; it stays one part.',
    nl: 'S/MIME dat niet ondertekend, ingepakt of versleuteld is; het blijft één deel.',
  },
  'pgp-damaged': {
    en: 'A PGP message that needs no key is not as it should be, or too large.',
    nl: 'Een PGP-bericht dat geen sleutel vraagt heeft fouten, of is te groot.',
  },
  'zip-damaged': {
    en: 'A zip file has no list of its files that can be read.',
    nl: 'Een zipbestand heeft geen leesbare lijst van bestanden.',
  },
  'calendar-invalid': {
    en: 'A calendar part could not be read as one (RFC 5545).',
    nl: 'Een agendadeel is niet als zodanig te lezen (RFC 5545).',
  },
  'message-partial': {
    en: 'The mail is a fragment of a larger one (RFC 2046, 5.2.2), whose rest comes in other mails.',
    nl: 'Het bericht is een stuk van een groter bericht (RFC 2046, 5.2.2).',
  },
} as const satisfies Record<string, Words>;

/** Of what was repaired, cut or refused while parsing: what it was, and what was seen. */
export const PARSING_WORDS = {
  ...PROBLEM_WORDS,
  'parse-problem': { en: '{problem}', nl: '{problem}' },
  'parse-problem-seen': { en: '{problem} ({seen})', nl: '{problem} ({seen})' },
  'problem-in-part': { en: '{problem} (part {part})', nl: '{problem} (deel {part})' },
} as const satisfies Record<string, Words>;
