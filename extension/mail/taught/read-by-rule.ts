import type { ReadingRule } from '../../../shared/features/mail-clients/model.ts';
import { tidy } from '../address-text.ts';
import { excerptOf } from '../excerpt.ts';
import { regions } from '../generic/selectors.ts';
import type { ReadMail } from '../mail-adapter.ts';
import { locate, patienceOf } from './locate.ts';
import { partyIn } from './party-in.ts';

/** What a page shows where somebody pointed, or null. */
export function readByRule(document: Document, adapter: string, rule: ReadingRule): ReadMail | null {
  const hasTime = patienceOf(document);
  const sender = locate(document, rule.sender, hasTime);
  const from = sender && partyIn(sender.element);
  if (!sender || !from) return null;
  const shown = rule.subject && locate(document, rule.subject, hasTime);
  const subject = tidy(shown?.element.textContent?.slice(0, 300));
  const { pathname, search, hash } = document.location;
  return {
    adapter,
    rung: sender.rung,
    messageId: `${pathname}${search}${hash}#${from.address || from.name}#${subject}`,
    internetMessageId: null,
    from,
    to: [],
    subject,
    shownDate: null,
    isList: false,
    excerpt: excerptOf(outermost(sender.element)),
    account: null,
    isOutgoing: false,
  };
}

/** What is read besides: the whole region in which the sender stands. */
function outermost(element: Element): Element | null {
  let region = element.closest(regions);
  for (let outer = region; outer; outer = outer.parentElement?.closest(regions) ?? null) region = outer;
  return region;
}
