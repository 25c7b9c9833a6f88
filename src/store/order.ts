/** How rows are listed by their ids (UUIDv7), and so by the time when they were made: asc is the oldest first. */
export type Order = 'asc' | 'desc';

/** How the id of a row of the next page compares with that of the last one before it. */
export const beyond = (order: Order): '>' | '<' => (order === 'asc' ? '>' : '<');
