import type { Frame, Page } from 'playwright-core';
import { vi } from 'vitest';
import { launchBrowserWithExtension } from './browser.ts';
import type { DrivenPage, PersonsBrowser } from './driven-page.ts';
import { patience } from './patience.ts';

/** Chromium as one person's browser, by the part of it that Firefox has too. */
export async function launchChromiumWithExtension(setup: {
  extensionFolder: string;
  hosts: string[];
}): Promise<PersonsBrowser> {
  const { context, extensionId, killBackground, close } = await launchBrowserWithExtension(setup);
  const newPage = async () => withPanel(await context.newPage());
  return {
    newPage,
    openPopup: async () => {
      const page = await newPage();
      await page.goto(`chrome-extension://${extensionId}/popup.html`);
      return page;
    },
    elsewhere: async () => {
      const others = await context.browser()?.newContext();
      if (others) return others.newPage();
      await context.clearCookies({ domain: 'localhost' });
      return context.newPage();
    },
    killBackground,
    close,
  };
}

const withPanel = (page: Page): DrivenPage => Object.assign(page, { panel: () => panelFrame(page) });

function panelFrame(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => /^chrome-extension:.*panel/.test(frame.url()));
  return vi.waitFor(() => {
    const frame = find();
    if (!frame) throw new Error('no panel');
    return frame;
  }, patience);
}
