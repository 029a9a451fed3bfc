import { tidy } from '../address-text.ts';
import { composeIdOf } from '../compose-id.ts';
import type { ComposedMail, MailParty } from '../mail-adapter.ts';
import { ownText } from '../own-text.ts';
import { richTextLines } from '../rich-text.ts';
import { shownAccount } from '../shown-account.ts';
import { messageKey } from './message-key.ts';
import { openCompose } from './open-compose.ts';
import { partyOf } from './parties.ts';
import * as selectors from './selectors.ts';
import { senderIn } from './shown-messages.ts';

export function readComposed(document: Document): ComposedMail | null {
  const compose = openCompose(document);
  if (!compose) return null;
  const account = shownAccount(document, selectors.account, selectors.body);
  if ('field' in compose) {
    const { answered, messages, field } = compose;
    const sender = senderIn(answered.block);
    return {
      ...{ adapter: 'netease', account, composeId: composeIdOf(field) },
      ...{ to: sender ? [partyOf(sender)] : [], cc: [], bcc: [], subject: '', attachmentNames: [] },
      text: ownText(field.value),
      inReplyTo: messageKey(messages, answered),
    };
  }
  const { box, richText } = compose;
  const [to = [], cc = [], bcc = []] = recipientsIn(box);
  return {
    ...{ adapter: 'netease', account, composeId: composeIdOf(richText) },
    ...{ to, cc, bcc },
    subject: tidy(box.querySelector<HTMLInputElement>(selectors.composeSubject)?.value),
    text: ownText(richTextLines(richText, selectors.quotedHistory)),
    attachmentNames: [...box.querySelectorAll(selectors.attachmentNames)].map((name) =>
      tidy(name.textContent),
    ),
    inReplyTo: null,
  };
}

function recipientsIn(box: Element): MailParty[][] {
  return [...box.querySelectorAll(selectors.recipientField)].map((field) =>
    [...field.querySelectorAll(selectors.recipientChip)]
      .filter(
        (chip) =>
          !chip.parentElement?.closest(selectors.recipientChip) && !chip.matches(selectors.typedRecipient),
      )
      .map(partyOf),
  );
}
