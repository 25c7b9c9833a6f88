import type { Words } from './language.ts';

/** Of what was repaired, cut or refused while parsing. */
export const PARSING_WORDS = {
  'parse-problem': { en: '{problem}', nl: '{problem}' },
  'parse-problem-in-part': { en: '{problem} (part {part})', nl: '{problem} (deel {part})' },
} as const satisfies Record<string, Words>;

/** The problems of `src/mail/mime/problems.ts` in Dutch; in English the parser itself says what it saw. */
export const PARSE_PROBLEMS_IN_DUTCH: Readonly<Record<string, string>> = {
  'limit-bytes': 'Het bericht is groter dan toegestaan; de inhoud is niet geopend.',
  'limit-header-bytes': 'Een berichtkop is langer dan toegestaan; de rest ervan is overgeslagen.',
  'limit-header-count': 'Een berichtkop heeft meer velden dan toegestaan; de rest is overgeslagen.',
  'limit-parts': 'Het bericht heeft meer delen dan toegestaan; de rest is één deel.',
  'limit-depth': 'Delen liggen dieper in elkaar dan toegestaan; de diepste zijn niet geopend.',
  'limit-part-bytes': 'Een deel is groter dan toegestaan.',
  'limit-text': 'Er is meer tekst dan toegestaan; wat te zien is, is afgekapt.',
  'limit-nested-bytes': 'Een ingesloten bericht is groter dan toegestaan; het is niet geopend.',
  'limit-time': 'Het lezen duurde langer dan toegestaan; de rest is één deel.',
  'header-malformed': 'Een regel van een berichtkop is geen veld.',
  'header-missing': 'Een veld dat elk bericht moet hebben ontbreekt (RFC 5322, 3.6).',
  'header-repeated': 'Een veld dat er eenmaal mag zijn staat er vaker; het eerste telt.',
  'header-charset': 'Een veld heeft tekens in een andere tekenset dan vermeld.',
  'address-malformed': 'Een adresveld klopte niet; wat leesbaar was is behouden.',
  'date-repaired': 'Het veld Date klopte niet; wat leesbaar was is behouden.',
  'date-unreadable': 'Het veld Date is niet te lezen.',
  'content-type-invalid': 'Een Content-Type is geen mediatype.',
  'encoding-unknown': 'Een codering voor verzending is onbekend; de inhoud is genomen zoals die is.',
  'encoding-wrong': 'De inhoud heeft een andere codering dan vermeld; die is genomen zoals die is.',
  'boundary-missing': 'De scheiding tussen delen komt niet voor; de inhoud is één tekst.',
  'boundary-guessed': 'De scheiding tussen delen is uit de inhoud afgeleid.',
  'boundary-unclosed': 'De laatste scheiding ontbreekt; het bericht kan afgebroken zijn.',
  'boundary-after-close': 'Na de laatste scheiding volgen nog delen; ze zijn opgenomen.',
  'text-outside-parts': 'Er staat tekst voor het eerste of na het laatste deel; die is niet te zien.',
  'base64-invalid': 'Base64 met fouten; wat te lezen was is gelezen.',
  'quoted-printable-invalid': 'Quoted-printable met fouten; die zijn gelaten zoals ze zijn.',
  'uuencode-invalid': 'Uuencode met fouten; wat te lezen was is gelezen.',
  'charset-guessed': 'De tekenset is uit de tekst afgeleid.',
  'charset-invalid': 'De tekst heeft tekens die niet bestaan in de tekenset; ze zijn als U+FFFD te zien.',
  'charset-unknown': 'De vermelde tekenset is onbekend; die is uit de tekst afgeleid.',
  'tnef-damaged': 'TNEF (winmail.dat) met fouten; wat te lezen was is gelezen.',
  'rtf-damaged': 'Opgemaakte tekst in TNEF met fouten, of te groot; wat te lezen was is gelezen.',
  'cms-damaged': 'S/MIME met fouten; het blijft één deel waar het niet te openen is.',
  'cms-not-opened': 'S/MIME dat niet ondertekend, ingepakt of versleuteld is; het blijft één deel.',
  'pgp-damaged': 'Een PGP-bericht dat geen sleutel vraagt heeft fouten, of is te groot.',
  'zip-damaged': 'Een zipbestand heeft geen leesbare lijst van bestanden.',
  'calendar-invalid': 'Een agendadeel is niet als zodanig te lezen (RFC 5545).',
  'message-partial': 'Het bericht is een stuk van een groter bericht (RFC 2046, 5.2.2).',
};
