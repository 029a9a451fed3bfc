/** Rounded to two significant digits: 12,345 becomes 12,000. */
export function twoDigits(amount: number): number {
  if (Math.abs(amount) < 10) return Math.round(amount);
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(amount))) - 1);
  return Math.round(amount / unit) * unit;
}
