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
  const shown = openAndWait(page, panel, { row: 0, address });
  const background = await browser.background();
  while (!(await keptValue(background, 'lastSyncedAt'))) await page.waitForTimeout(200);
  const seconds = (performance.timeOrigin + performance.now() - begin) / 1000;
  const stored = await cardCount(background);
  const firstCard = ((await shown).paintedAt - begin) / 1000;
  if (stored !== stage.count) throw new Error(`${stored} of ${stage.count} cards were stored`);
  return { ...stage, firstSync: { seconds, firstCard, bare: await bareWriteSeconds(background) } };
}
