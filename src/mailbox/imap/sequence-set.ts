/** UIDs in one command: a line stays below the 8,192 octets that a server must take (RFC 7162, 4). */
export const LARGEST_SET = 500;

/**
 * UIDs as a sequence-set (RFC 9051, 9), in ascending order: `1:3,7`.
 *
 * @param uids positive integers, in any order.
 */
export function sequenceSet(uids: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const uid of [...uids].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && uid <= last.to + 1) last.to = uid;
    else ranges.push({ from: uid, to: uid });
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}:${to}`)).join(',');
}

/**
 * UIDs as sequence-sets that each fit into one command: of as many ranges as there may be single UIDs.
 *
 * @param uids positive integers, in any order.
 */
export function sequenceSets(uids: readonly number[]): string[] {
  const ranges = sequenceSet(uids).split(',');
  const sets: string[] = [];
  for (let at = 0; at < ranges.length; at += LARGEST_SET / 2)
    sets.push(ranges.slice(at, at + LARGEST_SET / 2).join(','));
  return sets.filter((set) => set !== '');
}

/**
 * The UIDs of a sequence-set, ascending, each once; '' has none.
 *
 * @param most how many there can be: a server may say `1:4294967295`.
 * @throws RangeError where it is no sequence-set of numbers, or of more than that.
 */
export function readSequenceSet(set: string, most: number): number[] {
  const uids = new Set<number>();
  for (const range of set === '' ? [] : set.split(',')) {
    const [from, to] = readRange(range);
    if (uids.size + to - from >= most) throw new RangeError(`more than ${most} messages`);
    for (let uid = from; uid <= to; uid++) uids.add(uid);
  }
  return [...uids].sort((a, b) => a - b);
}

function readRange(range: string): [from: number, to: number] {
  const [, first, last = first] = /^(\d{1,10})(?::(\d{1,10}))?$/.exec(range) ?? [];
  if (first === undefined) throw new RangeError(`no numbers: ${JSON.stringify(range.slice(0, 40))}`);
  const [from, to] = [Number(first), Number(last)];
  return from <= to ? [from, to] : [to, from];
}
