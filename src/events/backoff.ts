/** Wait after the first failure; each further one doubles it. */
const FIRST_MS = 10_000;

/** Longest wait: a receiver that is mended after days gets what it missed within these hours. */
const LONGEST_MS = 4 * 60 * 60 * 1000;

/**
 * Milliseconds to wait after so many failures (at least 1): doubled each time up to 4 hours, of which half by chance,
 * so that what failed together does not come again together.
 */
export function backoffMs(failures: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return Math.round(ceiling / 2 + (Math.random() * ceiling) / 2);
}
