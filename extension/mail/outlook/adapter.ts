import { keepInBody } from '../keep-in-body.ts';
import type { AdapterHealth, MailAdapter } from '../mail-adapter.ts';
import { oncePerFrame } from '../once-per-frame.ts';
import { outsideBody } from '../outside-body.ts';
import { watchElement } from '../watch-elements.ts';
import { watchTyping } from '../watch-typing.ts';
import { insertDraft } from './insert-draft.ts';
import { hasResources, isOutlook } from './mail-list.ts';
import { openEditor } from './open-compose.ts';
import { pageAccount } from './page-account.ts';
import { readComposed } from './read-draft.ts';
import { readShownMessage } from './read-message.ts';
import { readRowAhead } from './read-row.ts';
import * as selectors from './selectors.ts';
import { shownMessages } from './shown-messages.ts';

export const outlook: MailAdapter = {
  name: 'outlook',

  recognises: isOutlook,

  read: (document) => readRowAhead(document) ?? readShownMessage(document),
  readDraft: readComposed,

  observe(document, changed, signal) {
    const window = document.defaultView;
    if (!window || signal.aborted) return;
    const tell = oncePerFrame(window, changed, signal);
    watchElement(document.body, tell, signal, ['class', 'style', 'title', 'aria-selected', 'aria-expanded']);
    window.addEventListener('popstate', tell, { signal });
    document.addEventListener('focusin', tell, { signal });
    watchTyping(document, () => null, tell, signal);
  },

  draft: insertDraft,

  editor(document) {
    const richText = openEditor(document);
    return richText && { richText };
  },

  roomCss: keepInBody,

  health(document): AdapterHealth[] {
    const bodies = outsideBody(document, selectors.body, selectors.body);
    const expected = bodies.filter((body) => !body.closest(selectors.composeBox)).length;
    const messages = shownMessages(document);
    const classed = messages.filter(({ block }) => block.querySelector('.OZZZK, .PersonaPaneLauncher'));
    return [
      {
        rung: 'host-data',
        expected: 2,
        found: (hasResources(document) ? 1 : 0) + (pageAccount(document).address ? 1 : 0),
      },
      { rung: 'structure', expected, found: messages.length },
      { rung: 'class-name', expected, found: classed.length },
    ];
  },
};
