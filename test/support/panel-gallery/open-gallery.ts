import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { cardHeightPx, cardWidthPx } from '../../../extension/marks/hover-card.ts';
import { hoverViews } from '../../fixtures/hover-views.ts';
import { panelViews } from '../../fixtures/panel-views.ts';
import { popupViews } from '../../fixtures/popup-views.ts';
import { chromiumPath } from '../browser.ts';
import { patience } from '../patience.ts';

/** What a page of the gallery shows; `key` is pressed once it is there, to open a form. */
export type Exhibit = { surface: 'panel' | 'popup' | 'hover'; state: string; key?: string };

const forms = [
  ['card', 'l'],
  ['card', 'p'],
  ['card', 'k'],
  ['card', 'n'],
  ['card', '1'],
  ['card', '?'],
  ['unknown', 'c'],
  ['unknown', 'a'],
] as const;

export const exhibits: Exhibit[] = [
  ...Object.keys(panelViews).map((state): Exhibit => ({ surface: 'panel', state })),
  ...forms.map(([state, key]): Exhibit => ({ surface: 'panel', state, key })),
  ...Object.keys(popupViews).map((state): Exhibit => ({ surface: 'popup', state })),
  ...Object.keys(hoverViews).map((state): Exhibit => ({ surface: 'hover', state })),
];

const sizes = {
  panel: { width: 376, height: 860 },
  popup: { width: 360, height: 860 },
  hover: { width: cardWidthPx, height: cardHeightPx },
};

export type Gallery = {
  /** On `page`, or else on a new one, which the caller closes. Errors on it are added to `faults`. */
  visit(exhibit: Exhibit, language: string, theme: string, page?: Page): Promise<Page>;
  faults: string[];
  close(): Promise<void>;
};

/** Builds and serves the gallery; port 0 takes any that is free. */
export async function openGallery(port = 0): Promise<Gallery> {
  const configFile = fileURLToPath(new URL('./vite.config.ts', import.meta.url));
  await build({ configFile, logLevel: 'warn' });
  const server = await preview({ configFile, logLevel: 'warn', preview: { port } });
  const origin = server.resolvedUrls!.local[0]!;
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  const context = await browser.newContext();
  context.setDefaultTimeout(patience.timeout);
  const faults: string[] = [];

  const newPage = async () => {
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => faults.push(`${page.url()}: ${message}`));
    return page;
  };
  const visit: Gallery['visit'] = async ({ surface, state, key }, language, theme, given) => {
    const page = given ?? (await newPage());
    await page.setViewportSize(sizes[surface]);
    await page.goto(`${origin}?${new URLSearchParams({ surface, state, language, theme })}`);
    await page.locator('main').waitFor();
    if (key) await page.keyboard.press(key);
    return page;
  };
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { visit, faults, close };
}
