/** The moment at which a day of the reader begins. @param day as a date field has it: `2026-03-02`. */
export const startOfDay = (day: string): string => new Date(`${day}T00:00:00`).toISOString();

/** The moment at which the day after begins. */
export function endOfDay(day: string): string {
  const next = new Date(`${day}T00:00:00`);
  next.setDate(next.getDate() + 1);
  return next.toISOString();
}
