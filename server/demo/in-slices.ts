/** PostgreSQL takes 65,535 parameters in a statement; the widest row here has 17 columns. */
const rowsAtOnce = 1000;

export async function inSlices<T>(
  rows: readonly T[],
  write: (slice: T[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) await write(rows.slice(from, from + rowsAtOnce));
}
