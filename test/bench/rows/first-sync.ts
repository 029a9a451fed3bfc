import { browserRow } from '../device/browser-row.ts';
import { openSyncedDevice } from '../device/synced-device.ts';
import { inMilliseconds, inSeconds } from '../measure.ts';

export const firstSync = browserRow({
  name: 'first-sync',
  what: 'first full sync of 100,000 cards in Chromium; the first card opened is the one pulled last',
  budget: '≤ 30 s, usable from the first second',
  async run(place) {
    const { seconds, firstCard, meanwhile, bare } = (await place.shared(openSyncedDevice)).firstSync;
    return {
      measured: `${inSeconds(seconds)}, first card after ${inSeconds(firstCard)}, others meanwhile ${inMilliseconds(meanwhile)}`,
      baseline: `bare IndexedDB writes of the same rows ${inSeconds(bare)}, ratio ${(seconds / bare).toFixed(2)}`,
    };
  },
});
