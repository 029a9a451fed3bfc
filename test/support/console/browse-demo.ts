import { type BrowserContext, chromium } from 'playwright-core';
import { speakIn } from '../../../server/startup/speak.ts';
import { chromiumPath } from '../browser.ts';
import { type Look, openLook, visit } from './open-console.ts';
import { openDemoConsole } from './open-demo-console.ts';
import type { Screen, Viewer } from './screens.ts';

/** The demonstration company's console, and a browser to look at it as each of its viewers. `opened` takes everything down again. */
export async function browseDemo(opened: AsyncDisposableStack) {
  const { url, pathTo, ...people } = await openDemoConsole(opened);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  opened.defer(() => browser.close());
  return {
    url,
    openAs: async (viewer: Viewer, look: Look): Promise<BrowserContext> => {
      const context = await openLook(browser, look);
      if (viewer !== 'nobody') {
        const { email, password } = people[viewer];
        const data = { email, password };
        await context.request.post(`${url}/api/auth/sign-in/email`, { data, headers: { origin: url } });
      }
      return context;
    },
    /** A screen, at rest. */
    open: async (context: BrowserContext, { path, press = [] }: Screen, look: Look) => {
      const visited = await visit(context, url + pathTo(path));
      await visited.atRest();
      const t = speakIn(look.language === 'zh-CN' ? 'zh' : 'en');
      for (const words of press) {
        const name = new RegExp(`^${t(words)}`);
        await visited.page.getByRole('button', { name }).first().click();
      }
      if (press.length > 0) await visited.atRest();
      return visited;
    },
  };
}
