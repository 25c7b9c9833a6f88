/** Code pages whose charset is not named `windows-…`. */
const NAMES: Record<number, string> = {
  708: 'iso-8859-6',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  1361: 'euc-kr',
  10000: 'macintosh',
  20127: 'us-ascii',
  20866: 'koi8-r',
  20932: 'euc-jp',
  21866: 'koi8-u',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  51932: 'euc-jp',
  51936: 'gbk',
  51949: 'euc-kr',
  54936: 'gb18030',
  65000: 'utf-7',
  65001: 'utf-8',
};

const ISO_8859 = 28590;

/** The charset that Windows knows by that number; windows-1252 where it means nothing. */
export function codePageCharset(codePage: number | null): string {
  if (codePage === null) return 'windows-1252';
  const named = NAMES[codePage];
  if (named !== undefined) return named;
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  if (codePage > ISO_8859 && codePage <= ISO_8859 + 16) return `iso-8859-${codePage - ISO_8859}`;
  if (codePage > 100 && codePage < 1000) return `cp${codePage}`;
  return 'windows-1252';
}
