import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerShortcuts } from '../mail/offered-shortcuts.ts';
import { watchShortcuts } from '../mail/typed-shortcuts.ts';

/** Put by the background into a page in which a mail is written, where its writer has snippets. */
export default defineUnlistedScript(() => offerShortcuts(watchShortcuts));
