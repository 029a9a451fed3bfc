import type { MailList, MailRow } from '../mail/mail-list.ts';
import { oncePerFrame } from '../mail/once-per-frame.ts';
import { watchElement } from '../mail/watch-elements.ts';
import { elementAnchor } from './anchor.ts';
import type { AnchorsInView } from './anchors-in-view.ts';

const mostRows = 500;

type PageRows = {
  document: Document;
  window: Window;
  list: Pick<MailList, 'rows' | 'ask'>;
  anchors: AnchorsInView;
  /** Called after every change of the page. */
  moved(): void;
};

/** Follows the rows of a mail list through the host's re-renders; a row put in place again may be about somebody else. */
export function watchRows({ document, window, list, anchors, moved }: PageRows, signal: AbortSignal): void {
  let shown = new Map<Element, MailRow>();
  const look: () => void = oncePerFrame(
    window,
    () => {
      const rows = new Map(
        rowsSafely(list, document)
          .slice(0, mostRows)
          .map((row) => [row.element, row]),
      );
      for (const element of shown.keys()) if (!rows.has(element)) anchors.drop(element);
      for (const [element, { address, row }] of rows)
        if (shown.get(element)?.address !== address)
          anchors.set(element, element, [elementAnchor(element, address, row)]);
      shown = rows;
      moved();
      void list.ask?.(document, look, signal);
    },
    signal,
  );
  const forget = () => {
    for (const element of shown.keys()) anchors.drop(element);
  };
  signal.addEventListener('abort', forget, { once: true });
  watchElement(document.body, look, signal, ['title', 'email', 'data-email', 'href', 'data-hovercard-id']);
  look();
}

function rowsSafely(list: Pick<MailList, 'rows'>, document: Document) {
  try {
    return list.rows(document);
  } catch {
    return [];
  }
}
