import { performance } from 'node:perf_hooks';
import { bgNbdLogLikelihood, fitBgNbd } from '../../shared/statistics/bg-nbd.ts';
import type { SummaryColumns } from '../../shared/statistics/purchase-summary.ts';
import { cdnowCustomers } from '../support/cdnow.ts';
import { mostMegabytes } from './measure.ts';

export type ManyFits = {
  alike: number[];
  different: number[];
  once: number[];
  before: number;
  after: number;
};

const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

/** The same histories moved apart by less than a minute, so that no two rows are one. */
function unalike({ frequency, recency, T }: SummaryColumns): SummaryColumns {
  const moved = (weeks: Float64Array) => weeks.map((each, row) => each + row * 1e-10);
  return { frequency, recency: recency.map((each, row) => (each > 0 ? each + row * 1e-10 : 0)), T: moved(T) };
}

function timesOfThree(work: () => unknown): number[] {
  return Array.from({ length: 3 }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });
}

const before = mostMegabytes();
const customers = cdnowCustomers(JSON.parse(process.argv[2]!) as number);
const apart = unalike(customers);
const alike = timesOfThree(() => fitBgNbd(customers));
const different = timesOfThree(() => fitBgNbd(apart));
const after = mostMegabytes();
const once = timesOfThree(() => bgNbdLogLikelihood(published, apart));
console.log(JSON.stringify({ alike, different, once, before, after } satisfies ManyFits));
