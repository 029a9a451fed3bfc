import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { patience } from '../../support/patience.ts';
import { dockPlace, whatThePageSees } from './dock-place.ts';
import { type ListeningExtension, launchListeningExtension } from './listening-extension.ts';
import { startStrictPage } from './strict-page.ts';

let site: Awaited<ReturnType<typeof startStrictPage>>;
let extension: ListeningExtension;

beforeAll(async () => {
  site = await startStrictPage();
  extension = await launchListeningExtension();
  await extension.goto(site.url);
});

afterAll(async () => {
  await extension?.close();
  await site?.stop();
});

async function lastReading() {
  const readings = (await extension.heard()).filter((message) => message.type === 'reading');
  return readings.at(-1)?.mail;
}

test('the address a page shows above its text is read', async () => {
  await vi.waitFor(async () => {
    expect(await lastReading()).toMatchObject({
      adapter: 'generic',
      rung: 'visible-address',
      from: { address: 'anna@lindqvist.test', name: 'Anna Lindqvist' },
      subject: 'Ticket 1207: a crate is missing',
    });
  }, patience);
});

test("the panel stands beside the page whatever the page's policy forbids", async () => {
  const { page } = extension;
  await vi.waitFor(async () => {
    expect(await dockPlace(page, '#next')).toEqual({ dock: 'kith-dock', reachesControl: true });
  }, patience);
  await vi.waitFor(async () => {
    const panel = page.frames().find((frame) => frame.url().endsWith('/panel.html'));
    expect(await panel?.locator('#root').count()).toBe(1);
  }, patience);
  expect(await whatThePageSees(page)).toEqual({ shadow: false, panelFrames: 0, extensionUrl: false });
});

test('when the page shows somebody else, somebody else is read', async () => {
  await extension.page.evaluate(() => {
    const shown = document.querySelector('main p')?.firstChild;
    if (shown) shown.nodeValue = '王建国 <jianguo.wang@huayuan.test>';
  });
  await vi.waitFor(async () => {
    const from = { address: 'jianguo.wang@huayuan.test', name: '王建国' };
    expect(await lastReading()).toMatchObject({ from });
  }, patience);
});

test('a draft joins what the user has written, and undo takes only the draft back', async () => {
  const { page } = extension;
  await extension.say({ type: 'draft', draft: { text: 'Good day.' } });
  const answer = page.locator('#answer');
  await vi.waitFor(async () => {
    expect(await answer.textContent()).toContain('Good day.');
    expect(await answer.textContent()).toContain('Before.');
  }, patience);
  await answer.press('Control+z');
  await vi.waitFor(async () => expect(await answer.textContent()).toBe('Before.'), patience);
});

test('a background that was killed hears again what is being read', async () => {
  await extension.kill();
  await vi.waitFor(async () => {
    const heard = await extension.heard();
    expect(heard.length).toBeGreaterThan(0);
    expect(await lastReading()).toMatchObject({
      from: { address: 'jianguo.wang@huayuan.test', name: '王建国' },
    });
    expect(heard).not.toContainEqual(expect.objectContaining({ type: 'draft-outcome' }));
  }, patience);
});
