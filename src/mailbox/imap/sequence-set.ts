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
