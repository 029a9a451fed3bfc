import { connectToBackground } from '../mail/background-link.ts';
import { mailLists } from '../mail/mail-lists.ts';
import { oncePerFrame } from '../mail/once-per-frame.ts';
import { taughtRows } from '../mail/taught/taught-rows.ts';
import { anchorsInView } from './anchors-in-view.ts';
import { askedMarks } from './asked-marks.ts';
import { createHoverCard } from './hover-card.ts';
import { watchHover } from './hover-intent.ts';
import { createMarkLayer } from './mark-layer.ts';
import { type FromMarksPage, marksPortName, type ToMarksPage } from './marks-port.ts';
import { placeMarks, type ShownMark } from './place-marks.ts';
import { watchPlaces } from './watch-places.ts';
import { watchRows } from './watch-rows.ts';
import { watchTexts } from './watch-texts.ts';

type MarksPageSetup = {
  document: Document;
  window: Window & typeof globalThis;
  /** Milliseconds, ever growing. */
  now: () => number;
  card: { url: string; title: string };
  /** The extension is gone, or the user has turned marks off here: everything of ours must leave the page. */
  leave(): void;
};

/** Ties the marks of one page together: places that may be marked are asked about, and the known ones drawn. */
export function startMarksPage({ document, window, now, card, leave }: MarksPageSetup, signal: AbortSignal) {
  const layer = createMarkLayer(document);
  signal.addEventListener('abort', layer.remove, { once: true });
  let shown: ShownMark[] = [];
  let taught = new AbortController();

  const draw = oncePerFrame(
    window,
    () => {
      shown = placeMarks(window, anchors.inView(), asked.markOf);
      layer.show(shown);
    },
    signal,
  );
  const look = oncePerFrame(
    window,
    () => {
      asked.want(anchors.inView().map(({ text }) => text));
      draw();
    },
    signal,
  );
  const receive = (message: ToMarksPage) => {
    if (message.type === 'marks') {
      asked.take(message.marks);
      draw();
    } else if (message.type === 'rows') takeRows(message.selectors);
    else if (message.type === 'walk') walk();
    else if (message.type === 'card') hover.hearOfCard(message.news);
    else leave();
  };
  const greet = () =>
    queueMicrotask(() => {
      asked.askAgain(anchors.inView().map(({ text }) => text));
      link.send({ type: 'hover', text: hover.current()?.anchor.text ?? null });
    });

  const link = connectToBackground<FromMarksPage, ToMarksPage>(
    { name: marksPortName, document, receive, greet, lost: leave },
    signal,
  );
  const asked = askedMarks(link.send);
  const anchors = anchorsInView(window, look, signal);
  const hoverCard = createHoverCard(layer.root, card);
  const hover = watchHover(
    {
      window,
      cardBox: () => hoverCard.frame.getBoundingClientRect(),
      marks: () => shown,
      open({ anchor, box }) {
        link.send({ type: 'hover', text: anchor.text });
        hoverCard.open(anchor.box() ?? box);
      },
      close() {
        hoverCard.close();
        link.send({ type: 'hover', text: null });
      },
    },
    signal,
  );

  /** From the card that is open to the next mark, and from the last to the first. */
  const walk = () => {
    const before = hover.current()?.anchor;
    const next = shown[shown.findIndex(({ anchor }) => anchor === before) + 1] ?? shown[0];
    if (!next) return;
    hover.openNow(next);
    hoverCard.takeFocus();
  };

  const moved = watchPlaces(window, draw, signal);
  const list = mailLists.find((each) => each.recognises(document));
  if (list) watchRows({ document, window, list, anchors, moved }, signal);
  else watchTexts({ document, window, now, anchors, moved }, signal);

  /** On a mail host only its own rows are marked, whatever else was shown there. */
  const takeRows = (selectors: readonly string[]) => {
    taught.abort();
    taught = new AbortController();
    const taughtList = { rows: () => taughtRows(document, selectors) };
    const until = AbortSignal.any([signal, taught.signal]);
    if (!list) watchRows({ document, window, list: taughtList, anchors, moved }, until);
  };
}
