import { z } from 'zod';
import { setting } from './setting.ts';
import { count } from './value-forms.ts';

/** How far one mail is opened, see `ParseLimits`. */
export const parsing = {
  headerBytes: setting(
    'ZAAKPOST_PARSE_HEADER_BYTES',
    count(524_288),
    'Largest header of a mail or a part, in bytes; what is beyond is passed over and said.',
  ),
  headerCount: setting(
    'ZAAKPOST_PARSE_HEADER_COUNT',
    count(2_000),
    'Most fields of one header; what is beyond is passed over and said.',
  ),
  parts: setting(
    'ZAAKPOST_PARSE_PARTS',
    count(1_000),
    'Most parts that a mail is opened into; the rest stays one file and is said.',
  ),
  depth: setting(
    'ZAAKPOST_PARSE_DEPTH',
    z.coerce.number().int().min(1).max(200).default(30),
    'How deep parts and mails within each other are opened, at most 200; what lies deeper stays one file and is said.',
  ),
  partBytes: setting(
    'ZAAKPOST_PARSE_PART_BYTES',
    count(157_286_400),
    'Largest part, decoded, in bytes; a larger one is named, and kept whole.',
  ),
  textBytes: setting(
    'ZAAKPOST_PARSE_TEXT_BYTES',
    count(4_194_304),
    'Most text of one mail that is shown, in bytes; the rest is in the original, and that is said.',
  ),
  nestedBytes: setting(
    'ZAAKPOST_PARSE_NESTED_BYTES',
    count(33_554_432),
    'Largest nested mail or container (winmail.dat, smime.p7m) that is opened, in bytes; a larger one stays one file and is said.',
  ),
  timeMs: setting(
    'ZAAKPOST_PARSE_TIME_MS',
    count(30_000),
    'Milliseconds after which nothing more of a mail is opened; what was not reached stays one file and is said.',
  ),
} as const;
