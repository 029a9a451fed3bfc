import type { Frame } from 'playwright-core';
import { browserRow } from '../device/browser-row.ts';
import { openDeviceBrowser } from '../device/device-stage.ts';
import { panelIn } from '../device/panel-watch.ts';
import { openSyncedDevice } from '../device/synced-device.ts';
import { inMilliseconds } from '../measure.ts';

/** Milliseconds from the beginning of this frame's navigation to its first contentful paint. */
function firstPaint(frame: Frame): Promise<number> {
  return frame.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [paint] = list.getEntriesByName('first-contentful-paint');
          if (paint) resolve(paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}

export const panelPaint = browserRow({
  name: 'panel-paint',
  what: 'panel page, first contentful paint on a new mail tab',
  budget: '≤ 300 ms',
  async run(place) {
    await using opened = new AsyncDisposableStack();
    const device = await place.shared(openSyncedDevice);
    const browser = await openDeviceBrowser(device, opened);
    const panels: number[] = [];
    const pages: number[] = [];
    for (let tab = 0; tab < 20; tab++) {
      const page = await browser.context.newPage();
      await page.goto(device.mailUrl);
      panels.push(await firstPaint(await panelIn(page)));
      pages.push(await firstPaint(page.mainFrame()));
      await page.close();
    }
    return { measured: inMilliseconds(panels), baseline: `the mail page itself ${inMilliseconds(pages)}` };
  },
});
