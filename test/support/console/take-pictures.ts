import { mkdir } from 'node:fs/promises';
import { type BrowserContext, chromium } from 'playwright-core';
import type { DemoSignIn } from '../../../server/demo/fill-demo.ts';
import { chromiumPath } from '../browser.ts';
import type { Look } from './open-console.ts';
import { openDemoConsole } from './open-demo-console.ts';
import { screens } from './screens.ts';

/** Pictures of every screen of the built console, in both languages and themes, wide and narrow: `tsx …/take-pictures.ts FOLDER [SCREEN …]` */
const [folder = 'test-results/console', ...only] = process.argv.slice(2);

const looks: Look[] = (['en-GB', 'zh-CN'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) => [1280, 390].map((width) => ({ language, theme, width }))),
);
const wanted = Object.entries(screens).filter(([name]) => only.length === 0 || only.includes(name));

await using opened = new AsyncDisposableStack();
const { url, pathTo, ...people } = await openDemoConsole(opened);
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
opened.defer(() => browser.close());
await mkdir(folder, { recursive: true });

for (const look of looks)
  for (const viewer of ['seller', 'administrator', 'nobody'] as const) {
    const context = await browser.newContext({
      viewport: { width: look.width, height: 900 },
      colorScheme: look.theme,
      locale: look.language,
      reducedMotion: 'reduce',
    });
    if (viewer !== 'nobody') await signIn(context, people[viewer]);
    for (const [name, { path, as, isWhole = false }] of wanted) {
      if (as !== viewer) continue;
      const picture = `${name}-${look.language.slice(0, 2)}-${look.theme}-${look.width}`;
      const page = await context.newPage();
      page.on('pageerror', ({ message }) => console.error(`${picture}: ${message}`));
      await page.goto(url + pathTo(path));
      await page.waitForLoadState('networkidle');
      await page.waitForFunction(() => (document.body.textContent ?? '').length > 30);
      await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
      await page.screenshot({
        path: `${folder}/${picture}.png`,
        animations: 'disabled',
        fullPage: isWhole,
      });
      await page.close();
    }
    await context.close();
  }

async function signIn(context: BrowserContext, { email, password }: DemoSignIn) {
  await context.request.post(`${url}/api/auth/sign-in/email`, {
    data: { email, password },
    headers: { origin: url },
  });
}
