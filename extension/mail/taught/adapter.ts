import type { TaughtRule } from '../../../shared/features/mail-clients/model.ts';
import { generic } from '../generic/adapter.ts';
import type { AdapterHealth, AdapterRung, MailAdapter } from '../mail-adapter.ts';
import { oncePerFrame } from '../once-per-frame.ts';
import { watchElement } from '../watch-elements.ts';
import { locate, patienceOf } from './locate.ts';
import { partyIn } from './party-in.ts';
import { readByRule } from './read-by-rule.ts';

/** Pages that people have shown to Kith; the first rule that finds somebody is believed. */
export function taughtAdapter(rules: readonly TaughtRule[]): MailAdapter {
  return {
    name: 'taught',

    recognises: () => rules.length > 0,

    read(document) {
      for (const rule of rules) {
        const mail = readByRule(document, 'taught', rule);
        if (mail) return mail;
      }
      return null;
    },

    readDraft: () => null,

    observe(document, changed, signal) {
      const window = document.defaultView;
      if (!window || signal.aborted) return;
      const tell = oncePerFrame(window, changed, signal);
      watchElement(document.body, tell, signal, ['class', 'style', 'hidden', 'aria-selected', 'data-email']);
      window.addEventListener('popstate', tell, { signal });
    },

    draft: generic.draft,

    health: (document) => rules.slice(0, 1).map((rule) => ladderHealth(document, rule)),
  };
}

/** A list has no sender to find: what is expected is a sender wherever the taught subject is shown. */
function ladderHealth(document: Document, { sender, subject }: TaughtRule): AdapterHealth {
  const hasTime = patienceOf(document);
  const found = locate(document, sender, hasTime);
  const isReadable = found !== null && partyIn(found.element) !== null;
  const isExpected = isReadable || (subject !== null && locate(document, subject, hasTime) !== null);
  const rung: AdapterRung = found?.rung ?? sender.ladder[0]?.rung ?? 'structure';
  return { rung, expected: isExpected ? 1 : 0, found: isReadable ? 1 : 0 };
}
