import { keepInBody } from '../keep-in-body.ts';
import type { AdapterHealth, MailAdapter } from '../mail-adapter.ts';
import { isShown, outsideBody } from '../outside-body.ts';
import { shownAccount } from '../shown-account.ts';
import { watchDocuments } from '../watch-documents.ts';
import { insertDraft } from './insert-draft.ts';
import { isNetease } from './mail-list.ts';
import { editorOf, openCompose } from './open-compose.ts';
import { pageModule } from './page-module.ts';
import { partyOf } from './parties.ts';
import { readComposed } from './read-draft.ts';
import { readShownMessage } from './read-message.ts';
import * as selectors from './selectors.ts';
import { senderIn, shownMessages } from './shown-messages.ts';

export const netease: MailAdapter = {
  name: 'netease',

  recognises: isNetease,

  read: readShownMessage,
  readDraft: readComposed,

  observe(document, changed, signal) {
    watchDocuments(document, changed, signal, {
      attributes: ['class', 'style'],
      events: ['input', 'change', 'focusin'],
    });
  },

  draft: insertDraft,
  editor: (document) => editorOf(openCompose(document)),
  roomCss: keepInBody,

  health(document): AdapterHealth[] {
    const messages = shownMessages(document);
    const expected = messages.length;
    const modules = outsideBody(document, selectors.readModule, selectors.body).filter(isShown);
    const known =
      (shownAccount(document, selectors.account, selectors.body) ? 1 : 0) +
      (pageModule(document.location) ? 1 : 0);
    const senders = messages.flatMap(({ block }) => senderIn(block) ?? []).map(partyOf);
    return [
      { rung: 'host-data', expected: 2, found: known },
      { rung: 'structure', expected: modules.length, found: expected },
      { rung: 'visible-address', expected, found: senders.filter(({ address }) => address).length },
    ];
  },
};
