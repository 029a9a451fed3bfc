/** P-values adjusted for their number (Holm 1979), in the order given: what R's `p.adjust(p, 'holm')` gives. */
export function holmAdjusted(pValues: readonly number[]): number[] {
  const ascending = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(pValues.length);
  let atLeast = 0;
  ascending.forEach(({ p, index }, rank) => {
    atLeast = Math.max(atLeast, Math.min(1, p * (pValues.length - rank)));
    adjusted[index] = atLeast;
  });
  return adjusted;
}
