import { keepInBody } from '../keep-in-body.ts';
import type { AdapterHealth, MailAdapter } from '../mail-adapter.ts';
import { oncePerFrame } from '../once-per-frame.ts';
import { watchElement } from '../watch-elements.ts';
import { watchTyping } from '../watch-typing.ts';
import { insertDraft } from './insert-draft.ts';
import { isGmail } from './mail-list.ts';
import { openEditor } from './open-compose.ts';
import { pageAccount } from './page-account.ts';
import { senderIn } from './parties.ts';
import { readComposed } from './read-draft.ts';
import { readShownMessage } from './read-message.ts';
import { readRowAhead } from './read-row.ts';
import * as selectors from './selectors.ts';
import { isConversationOpen, shownMessages } from './shown-messages.ts';

export const gmail: MailAdapter = {
  name: 'gmail',

  recognises: isGmail,

  read: (document) => readRowAhead(document) ?? readShownMessage(document),
  readDraft: readComposed,

  observe(document, changed, signal) {
    const window = document.defaultView;
    if (!window || signal.aborted) return;
    const tell = oncePerFrame(window, changed, signal);
    watchElement(document.body, tell, signal, ['class', 'style', 'aria-expanded', 'email']);
    window.addEventListener('hashchange', tell, { signal });
    document.addEventListener('focusin', tell, { signal });
    watchTyping(document, () => null, tell, signal);
  },

  draft: insertDraft,

  editor(document) {
    const richText = openEditor(document);
    return richText && { richText };
  },

  sending: { button: selectors.sendButton, takeBack: selectors.takeBack },
  roomCss: keepInBody,

  health(document): AdapterHealth[] {
    const { messages } = shownMessages(document);
    const expected = Math.max(messages.length, isConversationOpen(document) ? 1 : 0);
    const marked = (selector: string) => messages.filter((message) => message.closest(selector)).length;
    const [data, structure, classes] = selectors.messageMarks;
    return [
      { rung: 'host-data', expected: expected + 1, found: marked(data.selector) + known(document) },
      { rung: 'structure', expected, found: marked(structure.selector) },
      { rung: 'class-name', expected, found: marked(classes.selector) },
      { rung: 'visible-address', expected, found: messages.filter(senderIn).length },
    ];
  },
};

function known(document: Document): number {
  return pageAccount(document).address ? 1 : 0;
}
