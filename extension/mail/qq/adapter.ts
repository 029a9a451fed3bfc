import { keepInBody } from '../keep-in-body.ts';
import type { AdapterHealth, MailAdapter } from '../mail-adapter.ts';
import { outsideBody } from '../outside-body.ts';
import { shownAccount } from '../shown-account.ts';
import { watchDocuments } from '../watch-documents.ts';
import { insertDraft } from './insert-draft.ts';
import { isQq } from './mail-list.ts';
import { statedNumber } from './message-key.ts';
import { openCompose } from './open-compose.ts';
import { partiesIn, partyOf } from './parties.ts';
import { readComposed } from './read-draft.ts';
import { readShownMessage } from './read-message.ts';
import * as selectors from './selectors.ts';
import { shownDocument } from './shown-document.ts';
import { shownMessages } from './shown-messages.ts';

export const qq: MailAdapter = {
  name: 'qq',

  recognises: isQq,

  read: readShownMessage,
  readDraft: readComposed,

  observe(document, changed, signal) {
    watchDocuments(document, changed, signal, {
      attributes: ['class', 'style', 'e', 'addr', 'data-mailid'],
      events: ['input', 'change', 'focusin'],
    });
  },

  draft: insertDraft,

  editor(document) {
    const compose = openCompose(document);
    return compose && { richText: compose.richText };
  },

  roomCss: keepInBody,

  health(document): AdapterHealth[] {
    const shown = shownDocument(document);
    const messages = shownMessages(shown);
    const expected = messages.length;
    const known = shownAccount(document, selectors.account, selectors.body) ? 1 : 0;
    const bodies = outsideBody(shown, selectors.body, selectors.body);
    const senders = messages.flatMap(({ block }) => partiesIn(block).slice(0, 1)).map(partyOf);
    return [
      { rung: 'host-data', expected: expected + 1, found: messages.filter(statedNumber).length + known },
      { rung: 'class-name', expected: bodies.length, found: expected },
      { rung: 'visible-address', expected, found: senders.filter(({ address }) => address).length },
    ];
  },
};
