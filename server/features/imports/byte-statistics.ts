/**
 * GBK and Big5 share their lead bytes, so nothing but the statistics of real text tells them apart: Big5's common
 * letters lie under leads A4–C6, two fifths of their second bytes are 40–7E and none is 80–A0, where GBK puts the
 * letters that GB2312 lacks.
 */
export function looksBig5(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  let low = 0;
  for (let at = 0; at + 1 < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x81) continue;
    const trail = bytes[++at]!;
    if (trail < 0x40 || lead < 0xa1 || (trail >= 0x7f && trail < 0xa1)) return false;
    pairs++;
    if (lead <= 0xc6) common++;
    if (trail < 0x7f) low++;
  }
  return common > pairs * 0.8 && low > pairs * 0.15;
}

/** Accented letters stand alone among plain ones; Chinese comes in runs of at least two bytes. */
export function looksWestern(bytes: Uint8Array): boolean {
  let high = 0;
  let alone = 0;
  bytes.forEach((byte, at) => {
    if (byte < 0x80) return;
    high++;
    if ((bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80) alone++;
  });
  return alone > high * 0.6;
}

/** No more than two accented letters stand together, as in “informação”. */
export function hasShortRuns(bytes: Uint8Array): boolean {
  let run = 0;
  return bytes.every((byte) => {
    run = byte < 0x80 ? 0 : run + 1;
    return run <= 2;
  });
}
