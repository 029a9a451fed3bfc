import { isIP } from 'node:net';
import { z } from 'zod';

const bitsOf: Record<number, number> = { 4: 32, 6: 128 };

/** An address, or a range such as 10.0.0.0/8; never everybody. */
function isAddressOrRange(text: string): boolean {
  const [address = '', length, ...rest] = text.split('/');
  const bits = bitsOf[isIP(address)];
  if (!bits || rest.length > 0) return false;
  return length === undefined || (/^[1-9]\d{0,2}$/.test(length) && Number(length) <= bits);
}

/** Separated by commas. */
export const TrustedProxies = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every(isAddressOrRange));
