import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { chromiumPath } from '../../support/browser.ts';
import { browserRow } from '../device/browser-row.ts';
import { inMilliseconds } from '../measure.ts';
import { processorTimes } from '../page-scan/processor-time.ts';
import type { ScanMeasures, ScanWindow } from '../page-scan/scan-page.ts';

const nodes = 20_000;
const mark = 'kith-scan';
const entry = join(import.meta.dirname, '../page-scan/scan-page.ts');

export const pageScan = browserRow({
  name: 'page-scan',
  what: 'any page of 20,000 nodes, one of them a text of 110,000 letters, looked through for addresses and phones',
  budget: '≤ 1 ms a batch, no task > 50 ms',
  async run() {
    await using opened = new AsyncDisposableStack();
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
    opened.defer(() => browser.close());
    const page = await browser.newPage();
    await page.setContent(`<main>${rows().join('')}<pre>${longText}</pre></main>`);
    await page.addScriptTag({ content: await script() });
    let scan: ScanMeasures = { batches: [], wholeMs: 0, found: 0, longTasks: [] };
    const onProcessor = await processorTimes(page, mark, async () => {
      scan = await page.evaluate((mark) => (window as unknown as ScanWindow).scanPage(mark), mark);
    });
    const watched = await page.evaluate(
      (tasks) => (window as unknown as ScanWindow).watchClock(tasks),
      scan.batches.length,
    );
    const atOnce = await page.evaluate(() => (window as unknown as ScanWindow).scanAtOnce());
    const longTask =
      scan.longTasks.length === 0 ? 'no task > 50 ms' : `task of ${Math.max(...scan.longTasks)} ms`;
    return {
      measured: `${scan.batches.length} batches: on the processor ${withLongest(onProcessor)}; by the clock ${withLongest(scan.batches)}; ${longTask}; all after ${scan.wholeMs.toFixed(0)} ms`,
      baseline: `as many tasks of 0.2 ms that do nothing, by the clock ${withLongest(watched)}; in one go ${atOnce.toFixed(1)} ms`,
    };
  },
});

const withLongest = (times: readonly number[]) =>
  `${inMilliseconds(times)}, longest ${Math.max(...times).toFixed(1)} ms`;

/** Rows of a back office: elements and texts count alike, and one row in four names somebody. */
function rows(): string[] {
  const nodesInRow = 10;
  return Array.from({ length: nodes / nodesInRow }, (_, row) => {
    const contact = row % 4 === 0 ? `person${row}@customer${row}.test` : `Order ${row} of last week`;
    return `<p><b>${row}</b> <span>${contact}</span> <i>A word on what was ordered</i> <a href="#">open</a></p>`;
  });
}

/** A log in one text, and a word without end, in which every letter may begin an address. */
const longText = `${'2026-11-22 sent by @nobody, 1200 pieces: done\n'.repeat(2000)}${'x'.repeat(20_000)}@`;

async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'scanPage' } },
  });
  const [{ output } = { output: [] }] = Array.isArray(built) ? built : [];
  const [chunk] = output;
  if (chunk?.type !== 'chunk') throw new Error('the scan was not built');
  return chunk.code;
}
