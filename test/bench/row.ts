import type { BenchPlace } from './bench-place.ts';

export type BenchResult = {
  measured: string;
  /** What the same machine does in the same run without Kith around it. */
  baseline: string;
};

/** One line of the table; `name` is what `--only` takes. */
export type BenchRow = {
  name: string;
  what: string;
  budget: string;
  run: (place: BenchPlace) => Promise<BenchResult>;
};
