import { borrowedFocus } from './borrowed-focus.ts';
import { type DockLabels, hideButton, showButton } from './dock-buttons.ts';
import { styled } from './dock-style.ts';
import { makeRoom, type Room } from './page-room.ts';

export const dockWidthPx = 376;
const dockTag = 'kith-dock';

export type Dock = {
  readonly isOpen: boolean;
  setOpen(open: boolean): void;
  /** Moves the keyboard into the panel; closing it brings the keyboard back to where it was. */
  focus(): void;
  remove(): void;
};

type DockSetup = {
  document: Document;
  panelUrl: string;
  labels: DockLabels;
  open: boolean;
  /** The host's own adjustments to a narrower page. */
  roomCss?: string | undefined;
  /** Called when the user opens or closes it by its own buttons. */
  onUserChange(open: boolean): void;
};

/**
 * The panel's place beside the mail. Everything hangs in one element of ours with a closed shadow root; styles are set
 * property by property, because a page's policy may forbid style sheets and attributes but not that.
 */
export function createDock({ document, panelUrl, labels, open, roomCss, onUserChange }: DockSetup): Dock {
  const host = styled(document.createElement(dockTag), hostStyle);
  const root = host.attachShadow({ mode: 'closed' });
  const frame = styled(document.createElement('iframe'), frameStyle);
  frame.title = labels.panel;
  frame.setAttribute('allow', 'clipboard-write');
  const room = makeRoom(document, dockWidthPx, roomCss);
  let isOpen = false;
  const focus = borrowedFocus(document);

  const setOpen = (next: boolean) => {
    // The panel is loaded when it is first seen, and kept: opening it again is instant.
    if (next && !frame.src) frame.src = panelUrl;
    isOpen = next;
    styled(frame, { display: next ? 'block' : 'none' });
    styled(toShow, { display: next ? 'none' : 'flex' });
    styled(toHide, { display: next ? 'flex' : 'none' });
    styled(host, { width: next ? `${dockWidthPx}px` : '0' });
    if (next) return room.take();
    room.giveBack();
    focus.giveBack();
  };
  const byUser = (next: boolean) => () => {
    setOpen(next);
    onUserChange(next);
  };
  const toShow = showButton(document, labels, byUser(true));
  const toHide = hideButton(document, labels, byUser(false));

  root.append(frame, toHide, toShow);
  document.documentElement.append(host);
  const stopHiding = hideFromPrint(document, host, room, () => isOpen);
  setOpen(open);
  return {
    get isOpen() {
      return isOpen;
    },
    setOpen,
    focus: () => focus.moveTo(frame),
    remove() {
      stopHiding();
      room.giveBack();
      host.remove();
    },
  };
}

/** Mail that is printed is printed without us. */
function hideFromPrint(document: Document, host: HTMLElement, room: Room, isOpen: () => boolean): () => void {
  const over = new AbortController();
  const { signal } = over;
  const hide = () => {
    styled(host, { display: 'none' });
    room.giveBack();
  };
  const show = () => {
    styled(host, { display: hostStyle.display });
    if (isOpen()) room.take();
  };
  document.defaultView?.addEventListener('beforeprint', hide, { signal });
  document.defaultView?.addEventListener('afterprint', show, { signal });
  return () => over.abort();
}

const hostStyle = {
  all: 'initial',
  // As page-room.ts does: of use only while the sheet that comes with the script is there.
  display: 'var(--kith-dock, none)',
  position: 'fixed',
  top: '0',
  right: '0',
  bottom: '0',
  width: '0',
  'z-index': '2147483647',
  'color-scheme': 'light dark',
};

const frameStyle = {
  all: 'initial',
  width: '100%',
  height: '100%',
  border: '0',
  'border-left': '1px solid rgb(128 120 110 / .25)',
  background: 'Canvas',
};
