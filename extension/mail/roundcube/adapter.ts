import type { AdapterHealth, MailAdapter } from '../mail-adapter.ts';
import { oncePerFrame } from '../once-per-frame.ts';
import { watchElement } from '../watch-elements.ts';
import { watchTyping } from '../watch-typing.ts';
import { insertDraft, isComposing, openEditor } from './insert-draft.ts';
import { isRoundcube } from './mail-list.ts';
import { pageSettings } from './page-settings.ts';
import { readComposed, richBody } from './read-draft.ts';
import { messageDocument, readShownMessage } from './read-message.ts';
import { readSelectedRow } from './read-row.ts';
import * as selectors from './selectors.ts';

export const roundcube: MailAdapter = {
  name: 'roundcube',

  recognises: isRoundcube,

  read(document) {
    const settings = pageSettings(document);
    if (!settings || isComposing(document)) return null;
    const row = readSelectedRow(document, settings);
    const shown = readShownMessage(document);
    return row && row.messageId !== shown?.messageId ? row : shown;
  },

  readDraft: readComposed,

  observe(document, changed, signal) {
    const window = document.defaultView;
    if (!window || signal.aborted) return;
    const tell = oncePerFrame(window, changed, signal);
    const list = document.querySelector(selectors.list);
    watchElement(list?.parentElement ?? document.body, tell, signal, ['class', 'aria-selected']);
    // A frame's load, of the message or of the rich editor, does not bubble, but it passes on its way down.
    watchTyping(document, () => richBody(document), tell, signal);
  },

  draft: insertDraft,
  editor: openEditor,
  sending: { button: selectors.sendButton, refusal: selectors.sendRefusal },

  health(document): AdapterHealth[] {
    const shown = messageDocument(document);
    const has = (page: Document, selector: string) => (page.querySelector(selector) ? 1 : 0);
    const hasMessage = has(shown, selectors.header);
    const settings = pageSettings(shown);
    const isMessageStated = settings?.uid && settings.action !== 'compose';
    return [
      { rung: 'host-data', expected: 1, found: pageSettings(document) ? 1 : 0 },
      {
        rung: 'structure',
        expected: 1,
        found: Math.max(has(document, selectors.list), has(document, selectors.composeText), hasMessage),
      },
      { rung: 'class-name', expected: isMessageStated ? 1 : 0, found: has(shown, selectors.headerSubject) },
    ];
  },
};
