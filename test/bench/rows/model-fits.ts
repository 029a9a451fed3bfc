import { performance } from 'node:perf_hooks';
import { bgNbdLogLikelihood, fitBgNbd } from '../../../shared/statistics/bg-nbd.ts';
import { fitParetoNbd, paretoNbdLogLikelihood } from '../../../shared/statistics/pareto-nbd.ts';
import { cdnowCustomers } from '../../support/cdnow.ts';
import type { ManyFits } from '../fit-many-alone.ts';
import { inOwnProcess } from '../in-own-process.ts';
import { inMilliseconds } from '../measure.ts';
import type { BenchRow } from '../row.ts';

const bgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const paretoNbd = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
const manyCopies = 100;

/** Milliseconds of each of `count` calls, the first, unprepared one among them. */
function timesOf(count: number, work: () => unknown): number[] {
  return Array.from({ length: count }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });
}

export const fitBgNbdRow: BenchRow = {
  name: 'fit-bg-nbd',
  what: 'BG/NBD fitted to CDNOW’s 2,357 customers',
  budget: '≤ 100 ms',
  async run() {
    const customers = cdnowCustomers();
    return {
      measured: inMilliseconds(timesOf(20, () => fitBgNbd(customers))),
      baseline: `its likelihood once: ${inMilliseconds(timesOf(20, () => bgNbdLogLikelihood(bgNbd, customers)))}`,
    };
  },
};

export const fitParetoNbdRow: BenchRow = {
  name: 'fit-pareto-nbd',
  what: 'Pareto/NBD fitted to the same',
  budget: '≤ 690 ms',
  async run() {
    const customers = cdnowCustomers();
    const once = timesOf(20, () => paretoNbdLogLikelihood(paretoNbd, customers));
    return {
      measured: inMilliseconds(timesOf(20, () => fitParetoNbd(customers))),
      baseline: `its likelihood once: ${inMilliseconds(once)}`,
    };
  },
};

export const fitManyRow: BenchRow = {
  name: 'fit-many',
  what: 'BG/NBD fitted to 235,700 customers, a hundred of each CDNOW’s',
  budget: '≤ 3.1 s, ≤ 500 MB',
  async run({ scaled }) {
    const script = new URL('../fit-many-alone.ts', import.meta.url);
    const { alike, different, once, before, after } = await inOwnProcess<ManyFits>(
      script,
      scaled(manyCopies),
    );
    return {
      measured: `${inMilliseconds(alike)}; no two alike ${inMilliseconds(different)}; a process of its own never over ${after} MB, ${before} MB before`,
      baseline: `the likelihood of as many, no two alike, once: ${inMilliseconds(once)}`,
    };
  },
};
