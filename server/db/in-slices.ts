/** PostgreSQL takes 65,535 parameters in a statement; the widest row written in bulk has 19 columns. */
const rowsAtOnce = 1000;

/** Hands any number of rows to `write` in statements PostgreSQL takes; none for no rows. */
export async function inSlices<T>(
  rows: readonly T[],
  write: (slice: T[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await write(rows.slice(from, from + rowsAtOnce));
  }
}
