/** No I, L, O or U: nothing that is read as something else, and no words by chance. 32 of them, five bits each. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 100 bits in groups of five, short enough to be typed from paper: `7K3FQ-2MXAB-…`. Needs 20 random bytes. */
export function phoneCode(random: Uint8Array): string {
  const characters = Array.from(random.subarray(0, 20), (byte) => alphabet[byte % 32]).join('');
  return characters.match(/.{5}/g)!.join('-');
}

/** As it was made, however it was typed; null when it can be none. */
export function readPhoneCode(typed: string): string | null {
  const characters = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{20}$/.test(characters)) return null;
  return characters.match(/.{5}/g)!.join('-');
}
