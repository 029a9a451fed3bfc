import type { BrowserContext, Page } from 'playwright-core';
import { browserRow } from '../device/browser-row.ts';
import { openDeviceBrowser } from '../device/device-stage.ts';
import type { MailWindow } from '../device/mail-site.ts';
import { panelIn } from '../device/panel-watch.ts';
import { openSyncedDevice } from '../device/synced-device.ts';
import { inMilliseconds, percentile } from '../measure.ts';

type Clicks = { delays: number[]; longTasks: number[] };

export const hostDelay = browserRow({
  name: 'host-delay',
  what: 'click on a row of the mail page → next paint of that page, with Kith; its longest task',
  budget: '+≤ 10 ms, no task > 50 ms',
  async run(place) {
    await using opened = new AsyncDisposableStack();
    const device = await place.shared(openSyncedDevice);
    const { context } = await openDeviceBrowser(device, opened);
    const withKith: Clicks = { delays: [], longTasks: [] };
    const without: Clicks = { delays: [], longTasks: [] };
    // By turns, so that whatever else the machine does falls on both.
    for (let turn = 0; turn < 4; turn++) {
      await clickRows(context, { url: device.plainMailUrl, into: without });
      await clickRows(context, { url: device.mailUrl, into: withKith, whenLoaded: panelIn });
    }
    const added = percentile(withKith.delays, 0.95) - percentile(without.delays, 0.95);
    return {
      measured: `${inMilliseconds(withKith.delays)}, ${added.toFixed(1)} ms more at p95; ${longest(withKith)}`,
      baseline: `without Kith ${inMilliseconds(without.delays)}; ${longest(without)}`,
    };
  },
});

async function clickRows(
  context: BrowserContext,
  { url, into, whenLoaded }: { url: string; into: Clicks; whenLoaded?: (page: Page) => Promise<unknown> },
): Promise<void> {
  const page = await context.newPage();
  await page.goto(url);
  await whenLoaded?.(page);
  for (let row = 0; row < 75; row++) await page.locator(`#rcmrow${row % 15} td`).click();
  const { delays, longTasks } = await page.evaluate(() => {
    const mail = globalThis as MailWindow;
    return { delays: mail.delays, longTasks: mail.longTasks };
  });
  into.delays.push(...delays);
  into.longTasks.push(...longTasks);
  await page.close();
}

/** Browsers tell of tasks above 50 ms only. */
function longest({ longTasks }: Clicks): string {
  return longTasks.length === 0 ? 'no task > 50 ms' : `longest task ${Math.max(...longTasks).toFixed(0)} ms`;
}
