/** `1,234.50`, `1.234,50`, `¥1,234`, `(12.00)` → number; null if unreadable. The last mark with ≤ 2 digits after it is the decimal one. */
export function readAmount(text: string): number | null {
  const bare = text.replace(/[\s¥￥$€£元]|[A-Z]{3}/g, '');
  const isNegative = /^\(.*\)$|^-|-$/.test(bare);
  const digits = bare.replace(/[()-]/g, '');
  if (!/^\d[\d.,]*$/.test(digits)) return null;
  const decimal = /[.,](\d{1,2})$/.exec(digits) ?? /^\d+\.(\d+)$/.exec(digits);
  const whole = decimal ? digits.slice(0, digits.length - decimal[1]!.length - 1) : digits;
  const value = Number(`${whole.replace(/[.,]/g, '')}.${decimal?.[1] ?? '0'}`);
  return isNegative ? -value : value;
}
