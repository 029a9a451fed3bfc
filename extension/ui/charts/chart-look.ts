/** What every chart of `@mantine/charts` is given, so that ink and lines come from the tokens. */
export const chartLook = {
  gridColor: 'var(--line)',
  textColor: 'var(--ink-3)',
  strokeDasharray: '2 3',
  tickLine: 'none',
} as const;

/** For an axis of numbers: each stands at its line, where the outer ones would be moved inwards. */
export const numbersAtLines = { interval: 0 } as const;

/** In the order in which series of one picture take them; each reaches 3:1 on paper in both themes. */
export const seriesColors = [
  'var(--accent)',
  'var(--cool)',
  'var(--due)',
  'var(--late)',
  'var(--ink-3)',
] as const;
