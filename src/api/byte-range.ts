/** A part of a file: first and last octet, both counted in. */
export interface ByteRange {
  start: number;
  end: number;
}

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/;

/**
 * Reads a Range field (RFC 9110, 14.2).
 *
 * @param size of the file, in octets.
 * @returns the range; null where there is none, or one that may be ignored (several ranges, another unit); 'unsatisfiable' where it lies
 * outside the file.
 */
export function byteRange(field: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const [, first = '', last = ''] = ONE_RANGE.exec(field ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') return suffix(Number(last), size);
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return null;
  return start < size ? { start, end } : 'unsatisfiable';
}

const suffix = (octets: number, size: number): ByteRange | 'unsatisfiable' =>
  octets === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - octets), end: size - 1 };
