const known = new Map<string, number>();

/** How many minor units (cents, fen) make one unit of an ISO 4217 currency: 100 for CNY, 1 for JPY, 1,000 for KWD. */
export function minorPerUnit(currency: string): number {
  // A formatter is slow to make, and an import asks for every line of every order.
  const held = known.get(currency);
  if (held !== undefined) return held;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  known.set(currency, 10 ** maximumFractionDigits);
  return 10 ** maximumFractionDigits;
}
