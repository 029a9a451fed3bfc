import { browser } from 'wxt/browser';

const key = (host: string) => `dock:${host}`;

/** Whether the user left the panel open on this host; open where they never said. */
export async function wasDockOpen(host: string): Promise<boolean> {
  const stored: Record<string, unknown> = await browser.storage.local.get(key(host));
  return stored[key(host)] !== 'closed';
}

export async function rememberDock(host: string, open: boolean): Promise<void> {
  await browser.storage.local.set({ [key(host)]: open ? 'open' : 'closed' });
}
