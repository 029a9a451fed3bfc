import { readFile } from 'node:fs/promises';
import { writeIn } from '../../server/db/organisation-scope.ts';
import { askForFit } from '../../server/features/loyalty/value/ask-for-fit.ts';
import { lastFit } from '../../server/features/loyalty/value/last-fit.ts';
import { runWaitingFit } from '../../server/features/loyalty/value/run-waiting-fit.ts';
import { FitResult } from '../../shared/features/loyalty/value/fit-result.ts';
import { openBenchPlace } from './bench-place.ts';
import { importFile } from './import-file.ts';
import { secondsOf } from './measure.ts';

/**
 * How well values predict a real company: `tsx test/bench/holdout-of-invoices.ts FILE`, where FILE is the UCI Online Retail sample with a
 * line an invoice (InvoiceNo, CustomerID, InvoiceDate, Country, lines, qty, amount). It goes in as customers and purchases
 * files do; the fit is asked for on the day after the last invoice.
 */
const file = process.argv[2];
if (!file) {
  console.error('Name the file of invoices.');
  process.exit(2);
}
const text = await readFile(file, 'utf8');
const [, ...lines] = text.trim().split('\n');
const cells = lines.map((line) => line.split(','));
const buyers = [...new Set(cells.map((row) => row[1]!))];
const lastDay = cells
  .map((row) => row[2]!.slice(0, 10))
  .toSorted()
  .at(-1)!;
const now = new Date(Date.parse(lastDay) + 86_400_000);

await using opened = new AsyncDisposableStack();
const place = await openBenchPlace(opened, { isSmall: false });
const organisation = await place.openOrganisation('invoices');
await organisation.bare.query(
  `UPDATE organisations SET settings = settings || '{"currency": "GBP", "timeZone": "Europe/London"}'`,
);
const people = await importFile(organisation, {
  ...{ kind: 'customers', fileName: 'buyers.csv', text: ['name', ...buyers].join('\n') },
});
const invoices = await importFile(organisation, {
  ...{ kind: 'purchases', fileName: 'invoices.csv', text },
  mapping: { 0: 'number', 1: 'customerName', 2: 'orderedAt', 6: 'amount' },
});
console.log(`${people.added} customers, ${invoices.added} invoices, ${invoices.rejected} set aside`);

const { database, organisationId } = organisation;
await writeIn(database, { organisationId, now }, (scope) => askForFit(scope, null));
const seconds = await secondsOf(() => runWaitingFit({ database, organisationId, now: () => now }));
const fit = await writeIn(database, { organisationId, now }, lastFit);
const { models, holdout, alive, base } = FitResult.parse(fit!.result);
console.log(`fit in ${seconds.toFixed(1)} s; chosen: ${alive?.model ?? 'none'}`);
console.table(models.map(({ parameters, standardErrors: _, ...model }) => ({ ...model, ...parameters })));
if (holdout) {
  const { splitOn, endOn, customers, actual, naive } = holdout;
  console.log(`held back: ${splitOn} to ${endOn}, ${customers} customers, ${actual} orders`);
  console.table({ ...holdout.models, 'same rate as before': naive });
  console.table(holdout.buckets);
}
console.log(base.nextYear, base.overYears, base.plainMinor);
