import { borrowedFocus } from '../borrowed-focus.ts';
import { styled } from '../dock-style.ts';
import { type Builder, builder, type TeachLabels } from './teach-card.ts';

export const overlayTag = 'kith-teach';

export type TeachOverlay = {
  host: HTMLElement;
  build: Builder;
  isOnControl(): boolean;
  frame(element: Element | null): void;
  /** Puts these into the card and the keyboard on the first control named, else on the card. */
  show(content: HTMLElement[], focused?: HTMLElement): void;
  /** What is under the pointer, also for those who listen. */
  say(text: string): void;
  remove(): void;
};

/** A frame around what is pointed at and a card that says what to do, in a closed shadow root over the page. */
export function createOverlay(document: Document, labels: TeachLabels): TeachOverlay {
  const host = styled(document.createElement(overlayTag), {
    ...{ all: 'initial', position: 'fixed', inset: '0', 'z-index': '2147483647', 'pointer-events': 'none' },
  });
  const root = host.attachShadow({ mode: 'closed' });
  const build = builder(document);
  const { make, palette } = build;
  const frame = make('div', '', {
    ...{ position: 'fixed', display: 'none', 'pointer-events': 'none', 'border-radius': '4px' },
    ...{ outline: `2px solid ${palette.accent}`, background: `${palette.accent}22` },
  });
  const card = make('section', '', cardStyle(palette));
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', labels.title);
  card.tabIndex = -1;
  const content = make('div', '');
  const said = make('p', '', { margin: '8px 0 0', color: palette.soft, 'overflow-wrap': 'anywhere' });
  said.setAttribute('role', 'status');
  card.append(make('h2', labels.title, { font: '600 15px/1.4 system-ui, sans-serif' }), content, said);
  root.append(frame, card);
  document.documentElement.append(host);
  const focus = borrowedFocus(document);

  return {
    host,
    build,
    isOnControl: () => root.activeElement !== null && root.activeElement !== card,
    frame(element) {
      const box = element?.getBoundingClientRect();
      if (!box) return void styled(frame, { display: 'none' });
      styled(frame, {
        ...{ display: 'block', left: `${box.x - 2}px`, top: `${box.y - 2}px` },
        ...{ width: `${box.width + 4}px`, height: `${box.height + 4}px` },
      });
    },
    show(elements, focused = card) {
      content.replaceChildren(...elements);
      focus.moveTo(focused);
    },
    say(text) {
      said.textContent = text;
    },
    remove() {
      host.remove();
      focus.giveBack();
    },
  };
}

function cardStyle(palette: Builder['palette']): Record<string, string> {
  return {
    ...{ position: 'fixed', left: '16px', bottom: '16px', width: '340px', 'max-width': 'calc(100vw - 32px)' },
    ...{ padding: '16px', background: palette.paper, border: `1px solid ${palette.line}` },
    ...{ 'border-radius': '12px', 'box-shadow': '0 8px 32px rgb(0 0 0 / 24%)', outline: 'none' },
    'pointer-events': 'auto',
  };
}
