import type { SitePage } from '../../support/driven-page.ts';

type Page = Pick<SitePage, 'evaluate'>;

/** What a pointer meets at the middle of the dock's place, and whether it meets the given control of the host. */
export function dockPlace(page: Page, control: string): Promise<{ dock: string; reachesControl: boolean }> {
  return page.evaluate((selector) => {
    const found = [...document.querySelectorAll(selector)].find((each) => each.getClientRects().length > 0);
    const box = found?.getBoundingClientRect();
    const met = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
      dock: document.elementFromPoint(innerWidth - 188, innerHeight / 2)?.localName ?? '',
      reachesControl: Boolean(met && found?.contains(met)),
    };
  }, control);
}

/** What the page's own scripts can see of the panel. */
export function whatThePageSees(
  page: Page,
): Promise<{ shadow: boolean; panelFrames: number; extensionUrl: boolean }> {
  return page.evaluate(() => {
    const dock = document.querySelector('kith-dock');
    const urls = [...document.querySelectorAll('iframe')].map((frame) => frame.src);
    return {
      shadow: dock?.shadowRoot !== null,
      panelFrames: window.length - document.querySelectorAll('iframe').length,
      extensionUrl: urls.some((url) => url.includes('-extension:')) || dock?.innerHTML !== '',
    };
  });
}

export function pageMargin(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).marginRight);
}
