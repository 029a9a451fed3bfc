import type { Session } from '../../extension/cache/database.ts';
import type { ExtensionBrowser } from './browser.ts';

/** As paired earlier: the session lies in the cache when the background next starts. */
export async function placeSession(browser: ExtensionBrowser, session: Session): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  await page.getByRole('heading').first().waitFor();
  await page.evaluate(
    (placed) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('kith');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('meta', 'readwrite');
          writing.objectStore('meta').put({ key: 'serverUrl', value: placed.serverUrl });
          writing.objectStore('meta').put({ key: 'session', value: placed });
          writing.oncomplete = () => resolve(opening.result.close());
          writing.onerror = () => reject(writing.error);
        };
      }),
    session,
  );
  await browser.killBackground();
  await page.close();
}
