import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { teachMessages } from '../../../shared/i18n/teach-messages.ts';
import { offerTeaching } from '../../mail/teaching/offered-teaching.ts';
import { startTeaching } from '../../mail/teaching/start-teaching.ts';

/** Put by the background into the one page that somebody wants to teach, beside the mail page's script. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main() {
    const labels = teachMessages[browser.i18n.getUILanguage().startsWith('zh') ? 'zh' : 'en'];
    offerTeaching((document, asked, signal, done) =>
      startTeaching(document, { ...asked, labels }, signal, done),
    );
  },
});
