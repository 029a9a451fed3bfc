/** In the smallest units of any currency it is still an exact number. */
const most = Number.MAX_SAFE_INTEGER / 1000;

/**
 * `1,234.50`, `1.234,50`, `¥1,234`, `(12.00)` → number; null if unreadable or beyond what can be kept. The last mark is
 * the decimal one when ≤ 2 digits follow it, or when it stands once and the other mark before it.
 */
export function readAmount(text: string): number | null {
  const bare = text.replace(/[\s¥￥$€£元]|[A-Z]{3}/g, '');
  const isNegative = /^\(.*\)$|^-|-$/.test(bare);
  const digits = bare.replace(/[()-]/g, '');
  if (!/^\d[\d.,]*$/.test(digits)) return null;
  const decimal =
    /[.,](\d{1,2})$/.exec(digits) ??
    /^\d+\.(\d+)$/.exec(digits) ??
    /^[\d,]+,\d{3}\.(\d+)$/.exec(digits) ??
    /^[\d.]+\.\d{3},(\d+)$/.exec(digits);
  const whole = decimal ? digits.slice(0, digits.length - decimal[1]!.length - 1) : digits;
  const value = Number(`${whole.replace(/[.,]/g, '')}.${decimal?.[1] ?? '0'}`);
  if (value > most) return null;
  return isNegative ? -value : value;
}
