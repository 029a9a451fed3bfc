import type { AdapterHealth, MailAdapter } from '../mail-adapter.ts';
import { oncePerFrame } from '../once-per-frame.ts';
import { watchElement } from '../watch-elements.ts';
import { watchTyping } from '../watch-typing.ts';
import { insertDraft, openEditor } from './insert-draft.ts';
import { isSogo } from './mail-list.ts';
import { messagePlace } from './message-place.ts';
import { pageAccounts } from './page-accounts.ts';
import { readComposed, richBody } from './read-draft.ts';
import { messageView, readMessage } from './read-message.ts';
import { roomCss } from './room-css.ts';
import * as selectors from './selectors.ts';
import { askRecipients, statedRecipients } from './stated-recipients.ts';

export const sogo: MailAdapter = {
  name: 'sogo',

  recognises: isSogo,

  read: readMessage,
  readDraft: readComposed,

  observe(document, changed, signal) {
    const window = document.defaultView;
    if (!window || signal.aborted) return;
    const look = () => {
      changed();
      askWhereNeeded(document, changed, signal);
    };
    const tell = oncePerFrame(window, look, signal);
    // Editors are dialogs beside the mail, so the whole page is looked at.
    watchElement(document.body, tell, signal);
    watchTyping(document, () => richBody(document), tell, signal);
    window.addEventListener('hashchange', tell, { signal });
    askWhereNeeded(document, changed, signal);
  },

  draft: insertDraft,
  editor: openEditor,
  sending: { button: selectors.sendButton, refusal: selectors.sendRefusal },
  roomCss,

  health(document): AdapterHealth[] {
    const view = messageView(document);
    const expected = messagePlace(document.location) ? 1 : 0;
    return [
      { rung: 'host-data', expected: 1, found: pageAccounts(document) ? 1 : 0 },
      { rung: 'structure', expected, found: view?.querySelector(selectors.fromAddress) ? 1 : 0 },
      { rung: 'class-name', expected, found: view?.querySelector(selectors.fromBlock) ? 1 : 0 },
    ];
  },
};

function askWhereNeeded(document: Document, changed: () => void, signal: AbortSignal): void {
  const place = messagePlace(document.location);
  if (!place || statedRecipients(document, place) || !readMessage(document)?.isOutgoing) return;
  void askRecipients(document, place, signal).then(() => {
    if (!signal.aborted) changed();
  });
}
