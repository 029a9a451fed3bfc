import { browserRow } from '../device/browser-row.ts';
import { openDeviceBrowser } from '../device/device-stage.ts';
import { heapOf, heapOfBackground } from '../device/heap-size.ts';
import { openAndWait, panelIn } from '../device/panel-watch.ts';
import { openSyncedDevice } from '../device/synced-device.ts';

const inMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

export const soak = browserRow({
  name: 'soak',
  what: '2,000 messages opened in one tab: JavaScript heap after against before (page, panel, background)',
  budget: 'flat',
  async run(place) {
    await using opened = new AsyncDisposableStack();
    const device = await place.shared(openSyncedDevice);
    const { context } = await openDeviceBrowser(device, opened);
    const page = await context.newPage();
    await page.goto(device.mailUrl);
    const panel = await panelIn(page);
    const openMails = async (count: number) => {
      for (let turn = 0; turn < count; turn++) {
        const row = turn % device.senders.length;
        await openAndWait(page, panel, { row, address: device.senders[row]!.address });
      }
    };
    const heaps = async () => [
      await heapOf(context, page),
      await heapOf(context, panel),
      await heapOfBackground(context),
    ];
    // Every row once: what is compiled or kept for good is there before.
    await openMails(device.senders.length);
    const before = await heaps();
    await openMails(place.scaled(2000));
    const ratios = (await heaps()).map((bytes, index) => (bytes / before[index]!).toFixed(2));
    return {
      measured: `× ${ratios.join(', ')}`,
      baseline: `before ${before.map(inMegabytes).join(', ')}`,
    };
  },
});
