import { browserRow } from '../device/browser-row.ts';
import { openDeviceBrowser } from '../device/device-stage.ts';
import { openAndWait, panelIn } from '../device/panel-watch.ts';
import { bareReadTimes } from '../device/stored-cards.ts';
import { openSyncedDevice } from '../device/synced-device.ts';
import { inMilliseconds } from '../measure.ts';

export const cardPainted = browserRow({
  name: 'card-painted',
  what: 'row selected in the mail page → card painted, 100,000 cards on the device',
  budget: 'p50 ≤ 20 ms, p95 ≤ 50 ms',
  async run(place) {
    await using opened = new AsyncDisposableStack();
    const device = await place.shared(openSyncedDevice);
    const browser = await openDeviceBrowser(device, opened);
    const page = await browser.context.newPage();
    await page.goto(device.mailUrl);
    const panel = await panelIn(page);
    const times: number[] = [];
    for (const [row, { address }] of device.senders.slice(0, 300).entries()) {
      const { openedAt, paintedAt } = await openAndWait(page, panel, { row, address });
      times.push(paintedAt - openedAt);
    }
    const keys = device.senders.map(({ address }) => `email:${address}`);
    return {
      measured: inMilliseconds(times.slice(20)),
      baseline: `bare IndexedDB read ${inMilliseconds(await bareReadTimes(await browser.background(), keys))}`,
    };
  },
});
