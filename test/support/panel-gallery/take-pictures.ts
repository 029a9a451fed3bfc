import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { preview } from 'vite';
import { panelViews } from '../../fixtures/panel-views.ts';
import { popupViews } from '../../fixtures/popup-views.ts';

/**
 * Pictures of every state of panel and popup, in both languages and themes, at the panel's width:
 * `vite build -c …/vite.config.ts && tsx …/take-pictures.ts FOLDER PORT [STATE …]`
 */
const [folder = 'test-results/panel', port = '4173', ...only] = process.argv.slice(2);

async function takePicture(browser: Browser, origin: string, surface: string, state: string) {
  for (const language of ['en', 'zh'])
    for (const theme of ['light', 'dark']) {
      const page = await browser.newPage({
        viewport: { width: surface === 'panel' ? 376 : 360, height: 860 },
      });
      page.on('pageerror', (error) => console.error(surface, state, error.message));
      page.on('console', (said) => said.type() === 'error' && console.error(surface, state, said.text()));
      const query = new URLSearchParams({ surface, state: state.split('+')[0]!, language, theme });
      await page.goto(`${origin}/?${query}`);
      await page.locator('main').waitFor();
      const key = state.split('+')[1];
      if (key) await page.keyboard.press(key);
      await page.screenshot({
        animations: 'disabled',
        path: `${folder}/${surface}-${state.replace('?', 'keys').replace('/', 'find')}-${language}-${theme}.png`,
      });
      await page.close();
    }
}

const formStates = ['card+l', 'card+p', 'card+n', 'card+1', 'card+?', 'unknown+c', 'unknown+a'];
await mkdir(folder, { recursive: true });
const server = await preview({
  configFile: fileURLToPath(new URL('./vite.config.ts', import.meta.url)),
  preview: { port: Number(port), strictPort: true },
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const wanted = (state: string) => only.length === 0 || only.includes(state);
  for (const state of [...Object.keys(panelViews), ...formStates].filter(wanted))
    await takePicture(browser, `http://localhost:${port}`, 'panel', state);
  for (const state of Object.keys(popupViews).filter(wanted))
    await takePicture(browser, `http://localhost:${port}`, 'popup', state);
} finally {
  await browser.close();
  await server.close();
}
