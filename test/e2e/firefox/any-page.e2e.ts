import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { DrivenPage } from '../../support/driven-page.ts';
import { type Firefox, launchFirefoxWithExtension, officeHost } from '../../support/firefox/firefox.ts';
import { patience } from '../../support/patience.ts';
import { openTestDatabase } from '../../support/test-organisation.ts';
import { startTestServer } from '../../support/test-server.ts';
import { dockPlace, pageMargin, whatThePageSees } from '../mail-page/dock-place.ts';
import { startStrictPage } from '../mail-page/strict-page.ts';
import { askForCode } from '../support/first-steps.ts';

let site: Awaited<ReturnType<typeof startStrictPage>>;
let firefox: Firefox;
let page: DrivenPage;

beforeAll(async () => {
  site = await startStrictPage();
  firefox = await launchFirefoxWithExtension({ extensionFolder: '.output/firefox-mv3', hosts: [] });
  page = await firefox.newPage();
  await page.goto(site.url);
});

afterAll(async () => {
  await firefox?.close();
  await site?.stop();
});

test('a page nobody allowed has nothing of Kith', async () => {
  expect(await page.locator('kith-dock').count()).toBe(0);
});

test('a site allowed while its mail is open shows the panel at once, whatever its policy forbids', async () => {
  await firefox.allow('http://127.0.0.1/*');
  const panel = await page.panel();
  await panel.getByText('Pair this browser').first().waitFor();
  await vi.waitFor(async () => {
    expect(await dockPlace(page, '#next')).toEqual({ dock: 'kith-dock', reachesControl: true });
  }, patience);
  expect(await whatThePageSees(page)).toEqual({ shadow: false, panelFrames: 0, extensionUrl: false });
});

test('the marks’ layer is there too, and takes nothing from the page', async () => {
  const seen = () =>
    page.evaluate(() => {
      const marks = document.querySelector('kith-marks');
      return (
        marks && {
          inside: marks.innerHTML,
          shadow: marks.shadowRoot,
          pointer: getComputedStyle(marks).pointerEvents,
        }
      );
    });
  await vi.waitFor(
    async () => expect(await seen()).toEqual({ inside: '', shadow: null, pointer: 'none' }),
    patience,
  );
});

test('a server without https in the company’s own network gives its code', async () => {
  await using opened = new AsyncDisposableStack();
  const database = await openTestDatabase();
  opened.defer(() => database.close());
  const server = await startTestServer(database);
  opened.defer(() => server.close());
  const popup = await firefox.openPopup();
  await askForCode(popup, `http://${officeHost}:${new URL(server.url).port}`);
  await popup.close();
});

test('when the extension goes, nothing of it stays in the page', async () => {
  await firefox.removeExtension();
  await vi.waitFor(async () => {
    expect(await dockPlace(page, '#next')).toEqual({ dock: 'html', reachesControl: true });
  }, patience);
  expect(await pageMargin(page)).toBe('0px');
});
