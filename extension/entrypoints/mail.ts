import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { dockMessages } from '../../shared/i18n/dock-messages.ts';
import { createDock, type Dock } from '../mail/dock.ts';
import { rememberDock, wasDockOpen } from '../mail/dock-memory.ts';
import { startMailPage } from '../mail/mail-page.ts';
import { beginScript } from '../mail/script-life.ts';

// WXT's own type knows the pages of the last build only.
const runtime: { getURL(path: string): string } = browser.runtime;

/** Registered at run time by the background, for the hosts the user has granted and no others. */
export default defineUnlistedScript(() => {
  const { host } = location;
  const life = beginScript(`${browser.runtime.id}:mail`, document);
  const language = browser.i18n.getUILanguage().startsWith('zh') ? 'zh' : 'en';
  let dock: Dock | null = null;
  const onDockChange = (open: boolean) => void rememberDock(host, open).catch(() => undefined);
  const openDock = async (roomCss?: string) => {
    const open = await wasDockOpen(host);
    dock = createDock({
      document,
      panelUrl: runtime.getURL('/panel.html'),
      labels: dockMessages[language],
      open,
      roomCss,
      onUserChange: onDockChange,
    });
    return dock;
  };
  const leave = () => life.abort();
  life.signal.addEventListener('abort', () => dock?.remove());
  try {
    startMailPage({ document, openDock, onDockChange, leave }, life.signal);
  } catch {
    // The mail page is a guest house: whatever fails here, it must not notice.
    leave();
  }
});
