import type { Frame, Page } from 'playwright-core';
import { inTime } from './in-time.ts';
import type { MailWindow } from './mail-site.ts';

/** The panel inside a mail page. It hangs in a closed shadow root, which only the frame list sees into. */
export async function panelIn(page: Page): Promise<Frame> {
  const isPanel = (frame: Frame) => /^chrome-extension:.*panel/.test(frame.url());
  return page.frames().find(isPanel) ?? page.waitForEvent('framenavigated', isPanel);
}

type Watching = typeof globalThis & { painted: Promise<number> };

/**
 * Milliseconds of this machine's clock at which the panel had painted a text inside `selector`. Resolves once the panel
 * watches; what is to bring the text about comes after.
 */
export async function watchFor(
  panel: Frame,
  { selector, text }: { selector: string; text: string },
): Promise<() => Promise<number>> {
  // Without functions of a name: the transpiler marks those with one of its own, which is not in the page.
  await panel.evaluate(
    ([place, wanted]) => {
      (globalThis as Watching).painted = new Promise((resolve) => {
        new MutationObserver((_changes, observer) => {
          if (!document.querySelector(place)?.textContent?.includes(wanted)) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            const painted = new MessageChannel();
            painted.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
            painted.port2.postMessage(null);
          });
        }).observe(document, { subtree: true, childList: true, characterData: true });
      });
    },
    [selector, text] as const,
  );
  return () =>
    inTime(
      `“${text}” painted`,
      panel.evaluate(() => (globalThis as Watching).painted),
    );
}

/** From the row's selection in the mail page to its sender's card painted in the panel, in this machine's milliseconds. */
export async function openAndWait(
  page: Page,
  panel: Frame,
  { row, address }: { row: number; address: string },
): Promise<{ openedAt: number; paintedAt: number }> {
  const painted = await watchFor(panel, { selector: 'header', text: address });
  const openedAt = await page.evaluate((index) => (globalThis as MailWindow).openMail(index), row);
  return { openedAt, paintedAt: await painted() };
}
