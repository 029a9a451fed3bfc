import type { CustomerMark } from '../../shared/features/complaints/customer-mark.ts';
import { styled } from '../mail/dock-style.ts';

const layerTag = 'kith-marks';
const markPx = 9;

export type PlacedMark = { mark: CustomerMark; box: DOMRect };

/**
 * Draws over the page without being in it: one element of ours that takes no pointer, with everything inside its closed
 * shadow root. `marks.design.md` says what a page can learn of it.
 */
export function createMarkLayer(document: Document) {
  const host = styled(document.createElement(layerTag), hostStyle);
  const root = host.attachShadow({ mode: 'closed' });
  const marks = styled(document.createElement('div'), { all: 'initial' });
  // The card that opens tells a reader who cannot see them what they say.
  marks.setAttribute('aria-hidden', 'true');
  root.append(marks);
  document.documentElement.append(host);

  return {
    root,
    show(placed: readonly PlacedMark[]) {
      while (marks.childElementCount > placed.length) marks.lastElementChild?.remove();
      while (marks.childElementCount < placed.length)
        marks.append(styled(document.createElement('div'), markStyle));
      for (const [index, { mark, box }] of placed.entries())
        styled(marks.children[index] as HTMLElement, {
          ...looks[mark],
          left: `${Math.round(box.right) + 1}px`,
          top: `${Math.round(box.top) - 2}px`,
        });
    },
    remove: () => host.remove(),
  };
}

const hostStyle = {
  all: 'initial',
  // As the dock's: of use only while the sheet that comes with the script is there.
  display: 'var(--kith-dock, none)',
  position: 'fixed',
  top: '0',
  left: '0',
  width: '0',
  height: '0',
  'pointer-events': 'none',
  'z-index': '2147483646',
  'color-scheme': 'light dark',
};

const markStyle = {
  all: 'initial',
  position: 'fixed',
  width: `${markPx}px`,
  height: `${markPx}px`,
  'box-sizing': 'border-box',
  'pointer-events': 'none',
  // A rim of light and one of dark stand out from any ground.
  'box-shadow': '0 0 0 1.5px rgb(255 255 255 / .9), 0 0 2px 2px rgb(0 0 0 / .18)',
};

/** Told apart by form as well as by colour. */
const looks: Record<CustomerMark, Record<string, string>> = {
  late: { background: '#b3261e', border: '0', 'border-radius': '50%', transform: 'none' },
  complaint: {
    background: '#ffffff',
    border: '2.5px solid #8a4b00',
    'border-radius': '0',
    transform: 'none',
  },
  key: {
    background: '#0f6b5c',
    border: '0',
    'border-radius': '1.5px',
    transform: 'rotate(45deg) scale(.86)',
  },
  known: { background: '#ffffff', border: '2px solid #0f6b5c', 'border-radius': '50%', transform: 'none' },
};
