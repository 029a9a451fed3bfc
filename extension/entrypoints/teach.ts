import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { teachMessages } from '../../shared/i18n/teach-messages.ts';
import { offerTeaching } from '../mail/teaching/offered-teaching.ts';
import { startTeaching } from '../mail/teaching/start-teaching.ts';

/** Put by the background into the one page that somebody wants to teach, beside the mail page's script. */
export default defineUnlistedScript(() => {
  const labels = teachMessages[browser.i18n.getUILanguage().startsWith('zh') ? 'zh' : 'en'];
  offerTeaching((document, asked, signal, done) =>
    startTeaching(document, { ...asked, labels }, signal, done),
  );
});
