import { browserRow } from '../device/browser-row.ts';
import { openDeviceBrowser } from '../device/device-stage.ts';
import { openAndWait, panelIn } from '../device/panel-watch.ts';
import { openSyncedDevice } from '../device/synced-device.ts';
import { inMilliseconds } from '../measure.ts';

export const cardAfterKill = browserRow({
  name: 'card-after-kill',
  what: 'the same with the background just killed',
  budget: 'p95 ≤ 250 ms',
  async run(place) {
    await using opened = new AsyncDisposableStack();
    const device = await place.shared(openSyncedDevice);
    const browser = await openDeviceBrowser(device, opened);
    const page = await browser.context.newPage();
    await page.goto(device.mailUrl);
    const panel = await panelIn(page);
    const alive: number[] = [];
    const killed: number[] = [];
    const open = async (row: number) => {
      const { openedAt, paintedAt } = await openAndWait(page, panel, { row, ...device.senders[row]! });
      return paintedAt - openedAt;
    };
    for (let row = 0; row < 80; row += 2) {
      alive.push(await open(row));
      await browser.killBackground();
      killed.push(await open(row + 1));
    }
    return {
      measured: inMilliseconds(killed),
      baseline: `between the kills, the background alive ${inMilliseconds(alive)}`,
    };
  },
});
