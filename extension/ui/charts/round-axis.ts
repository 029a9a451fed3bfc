/** An axis from zero with at most five round steps, the last of them at or over `highest`: what is drawn over the bars counts too. */
export function roundAxis(highest: number): { domain: [number, number]; ticks: number[] } {
  const power = 10 ** Math.floor(Math.log10(Math.max(highest, 1) / 4));
  const step = Math.max(1, power * ([1, 2, 5, 10].find((each) => each * power * 4 >= highest) ?? 10));
  const steps = Math.max(1, Math.ceil(highest / step));
  return { domain: [0, steps * step], ticks: Array.from({ length: steps + 1 }, (_, index) => index * step) };
}
