import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { openBenchPlace } from './bench-place.ts';
import type { BenchResult, BenchRow } from './row.ts';
import { rows } from './rows/registry.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    small: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const chosen = values.only ? rows.filter(({ name }) => values.only?.includes(name)) : rows;
if (chosen.length === 0) {
  console.error(`--only takes: ${rows.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const load = () => loadavg()[0]!.toFixed(1);
const machine = {
  at: new Date().toISOString(),
  node: process.version,
  cores: availableParallelism(),
  load: load(),
  isSmall: values.small,
};
const results: (Omit<BenchRow, 'run'> & BenchResult & { load: string })[] = [];

if (!values.json) {
  const size = values.small ? ', a tenth of the sizes named' : '';
  console.log(
    `${machine.at}, Node ${machine.node}, ${machine.cores} cores, load ${machine.load} before${size}\n`,
  );
  console.log('| what | budget | measured | baseline of the same run | load after |\n|---|---|---|---|---|');
}
{
  await using opened = new AsyncDisposableStack();
  // An interrupted run leaves no PostgreSQL behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void opened.disposeAsync().finally(() => process.exit(1)));
  const place = await openBenchPlace(opened, { isSmall: values.small });
  for (const [index, { run, ...row }] of chosen.entries()) {
    console.error(`${index + 1}/${chosen.length} ${row.name}`);
    const result = { ...row, ...(await run(place).catch(failed)), load: load() };
    results.push(result);
    if (values.json) continue;
    const { what, budget, measured, baseline } = result;
    console.log(`| ${what} | ${budget} | ${measured} | ${baseline} | ${result.load} |`);
  }
}
if (values.json) console.log(JSON.stringify({ machine, results }, null, 2));

function failed(error: unknown): BenchResult {
  console.error(error);
  process.exitCode = 1;
  return { measured: 'failed', baseline: '—' };
}
