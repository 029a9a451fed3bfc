/** Every row of a list that the server hands out page by page. */
export async function readAllPages<Row, Place>(
  read: (before: Place | null) => Promise<{ items: Row[]; next: Place | null }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let before: Place | null = null;
  do {
    const page = await read(before);
    rows.push(...page.items);
    before = page.next;
  } while (before !== null);
  return rows;
}
