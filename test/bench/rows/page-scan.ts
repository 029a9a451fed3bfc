import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { chromiumPath } from '../../support/browser.ts';
import { browserRow } from '../device/browser-row.ts';
import { inMilliseconds } from '../measure.ts';
import type { ScanWindow } from '../page-scan/scan-page.ts';

const nodes = 20_000;
const entry = join(import.meta.dirname, '../page-scan/scan-page.ts');

export const pageScan = browserRow({
  name: 'page-scan',
  what: 'any page of 20,000 nodes looked through for addresses and phones; each batch, the longest task',
  budget: '≤ 1 ms a batch, no task > 50 ms',
  async run() {
    await using opened = new AsyncDisposableStack();
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
    opened.defer(() => browser.close());
    const page = await browser.newPage();
    await page.setContent(`<main>${rows().join('')}</main>`);
    await page.addScriptTag({ content: await script() });
    const scan = await page.evaluate(() => (window as unknown as ScanWindow).scanPage());
    const atOnce = await page.evaluate(() => (window as unknown as ScanWindow).scanAtOnce());
    const longest =
      scan.longTasks.length === 0 ? 'no task > 50 ms' : `task of ${Math.max(...scan.longTasks)} ms`;
    const batches = `${scan.batches.length} batches ${inMilliseconds(scan.batches)}`;
    return {
      measured: `${batches}, longest ${Math.max(...scan.batches).toFixed(1)} ms; ${longest}; all after ${scan.wholeMs.toFixed(0)} ms`,
      baseline: `in one go ${atOnce.toFixed(1)} ms`,
    };
  },
});

/** Rows of a back office: elements and texts count alike, and one row in four names somebody. */
function rows(): string[] {
  const nodesInRow = 10;
  return Array.from({ length: nodes / nodesInRow }, (_, row) => {
    const contact = row % 4 === 0 ? `person${row}@customer${row}.test` : `Order ${row} of last week`;
    return `<p><b>${row}</b> <span>${contact}</span> <i>A word on what was ordered</i> <a href="#">open</a></p>`;
  });
}

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
