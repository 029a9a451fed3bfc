import { performance } from 'node:perf_hooks';
import { v7 as uuidv7 } from 'uuid';
import { browserRow } from '../device/browser-row.ts';
import { openDeviceBrowser } from '../device/device-stage.ts';
import { openAndWait, panelIn, watchFor } from '../device/panel-watch.ts';
import { openSyncedDevice } from '../device/synced-device.ts';
import { inMilliseconds } from '../measure.ts';

export const repaint = browserRow({
  name: 'repaint',
  what: 'a colleague’s note sent to the server → painted in an open panel, 100,000 cards on the device',
  budget: 'p95 ≤ 150 ms',
  async run(place) {
    await using opened = new AsyncDisposableStack();
    const device = await place.shared(openSyncedDevice);
    const browser = await openDeviceBrowser(device, opened);
    const page = await browser.context.newPage();
    await page.goto(device.mailUrl);
    const panel = await panelIn(page);
    const painted: number[] = [];
    const answered: number[] = [];
    for (let turn = 0; turn < 100; turn++) {
      const row = Math.floor(turn / 5);
      const { address, customerId } = device.senders[row]!;
      if (turn % 5 === 0) await openAndWait(page, panel, { row, address });
      const text = `Prefers calls before ${turn} o’clock`;
      const seen = await watchFor(panel, { selector: 'main', text });
      const begin = performance.timeOrigin + performance.now();
      await device.colleague.interactions.log.mutate({
        id: uuidv7(),
        customerId,
        kind: 'note',
        direction: 'none',
        happenedAt: new Date().toISOString(),
        text,
      });
      answered.push(performance.timeOrigin + performance.now() - begin);
      painted.push((await seen()) - begin);
    }
    return {
      measured: inMilliseconds(painted),
      baseline: `the server’s answer to the colleague ${inMilliseconds(answered)}`,
    };
  },
});
