import { type Browser, browser } from 'wxt/browser';
import type { Surface } from './surface-actions.ts';

/** Which tab a surface belongs to: the one it is docked in, or the active one of its window. */
export function surfaceOf(port: Browser.runtime.Port): {
  surface: Surface;
  setWindow: (windowId: number) => void;
} {
  const docked = port.sender?.tab?.id;
  let windowId: number | null = null;
  const listeners = new Set<() => void>();

  async function activeTab(): Promise<number | null> {
    const place = windowId === null ? { lastFocusedWindow: true } : { windowId };
    const [tab] = await browser.tabs.query({ active: true, ...place });
    return tab?.id ?? null;
  }

  return {
    surface: {
      tabId: async () => docked ?? activeTab(),
      onTabChange(changed, signal) {
        if (docked !== undefined) return;
        listeners.add(changed);
        browser.tabs.onActivated.addListener(changed);
        signal.addEventListener('abort', () => {
          listeners.delete(changed);
          browser.tabs.onActivated.removeListener(changed);
        });
      },
    },
    setWindow(id) {
      windowId = id;
      for (const changed of listeners) changed();
    },
  };
}
