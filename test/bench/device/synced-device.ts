import { placeSession } from '../../support/place-session.ts';
import type { BenchPlace } from '../bench-place.ts';
import { openDeviceBrowser, openDeviceStage } from './device-stage.ts';
import { openAndWait, panelIn } from './panel-watch.ts';
import { bareWriteSeconds, cardCount, keptValue } from './stored-cards.ts';

/** The stage once its device holds every card, with what the first sync took. */
export async function openSyncedDevice(place: BenchPlace) {
  const stage = await place.shared(openDeviceStage);
  await using opened = new AsyncDisposableStack();
  const browser = await openDeviceBrowser(stage, opened);
  await placeSession(browser, stage.session);
  const begin = performance.timeOrigin + performance.now();
  const page = await browser.context.newPage();
  await page.goto(stage.mailUrl);
  const panel = await panelIn(page);
  // The sender whose card the pull brings last.
  const { address } = stage.senders[0]!;
  const firstCard = ((await openAndWait(page, panel, { row: 0, address })).paintedAt - begin) / 1000;
  const background = await browser.background();
  const meanwhile: number[] = [];
  for (let row = 1; !(await keptValue(background, 'lastSyncedAt')); row = (row + 1) % stage.senders.length) {
    const { openedAt, paintedAt } = await openAndWait(page, panel, { row, ...stage.senders[row]! });
    meanwhile.push(paintedAt - openedAt);
    // At a person's haste: one card at once after the other would measure what looking costs the sync.
    await page.waitForTimeout(250);
  }
  const seconds = (performance.timeOrigin + performance.now() - begin) / 1000;
  const stored = await cardCount(background);
  if (stored !== stage.count) throw new Error(`${stored} of ${stage.count} cards were stored`);
  return { ...stage, firstSync: { seconds, firstCard, meanwhile, bare: await bareWriteSeconds(background) } };
}
