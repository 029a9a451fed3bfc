import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hoverMessages } from '../../shared/i18n/hover-messages.ts';
import { beginScript } from '../mail/script-life.ts';
import { startMarksPage } from '../marks/marks-page.ts';

// WXT's own type knows the pages of the last build only.
const runtime: { getURL(path: string): string } = browser.runtime;

/** Registered at run time by the background, for the sites on which the user wants marks and no others. */
export default defineUnlistedScript(() => {
  const life = beginScript(`${browser.runtime.id}:marks`, document);
  const words = browser.i18n.getUILanguage().startsWith('zh') ? hoverMessages.zh : hoverMessages.en;
  const card = { url: runtime.getURL('/hover.html'), title: words.title };
  const leave = () => life.abort();
  try {
    startMarksPage({ document, window, now: () => performance.now(), card, leave }, life.signal);
  } catch {
    // The page is a guest house: whatever fails here, it must not notice.
    leave();
  }
});
