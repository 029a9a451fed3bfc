type Order<Row> = {
  /** Never more than `value_minor`; below 0 where it is not known. */
  riskOf: (row: Row) => number;
  /** Among equals. */
  compare: (a: Row, b: Row) => number;
};

/**
 * The `count` rows with most at risk. The risk is reckoned from the largest value down, and no further once what is left is worth less
 * than the least risk among them.
 */
export function mostAtRisk<Row extends { value_minor: number | null }>(
  rows: readonly Row[],
  count: number,
  { riskOf, compare }: Order<Row>,
): Row[] {
  if (count === 0) return [];
  const worth = (row: Row) => row.value_minor ?? -1;
  const byWorth = rows.toSorted((a, b) => worth(b) - worth(a));
  let most: { row: Row; risk: number }[] = [];
  for (let from = 0; from < byWorth.length; from += count) {
    const least = most[count - 1]?.risk ?? Number.NEGATIVE_INFINITY;
    if (worth(byWorth[from]!) < least) break;
    const further = byWorth.slice(from, from + count).map((row) => ({ row, risk: riskOf(row) }));
    most = [...most, ...further].sort((a, b) => b.risk - a.risk || compare(a.row, b.row)).slice(0, count);
  }
  return most.map(({ row }) => row);
}
