import { styled } from './dock-style.ts';

export type DockLabels = { panel: string; show: string; hide: string };

const common = {
  all: 'initial',
  position: 'absolute',
  'align-items': 'center',
  'justify-content': 'center',
  'box-sizing': 'border-box',
  cursor: 'pointer',
  font: '600 14px/1 system-ui, sans-serif',
};

/** What is left of the dock when it is collapsed: a slim tab on the edge of the page. */
export function showButton(document: Document, labels: DockLabels, press: () => void): HTMLElement {
  return button(document, labels.show, press, {
    top: '38%',
    right: '0',
    width: '24px',
    height: '64px',
    color: '#ffffff',
    background: '#0f6b5c',
    'border-radius': '8px 0 0 8px',
  });
}

/** Outside the panel's edge, so that it covers nothing of the panel. */
export function hideButton(document: Document, labels: DockLabels, press: () => void): HTMLElement {
  return button(document, labels.hide, press, {
    top: '50%',
    left: '-14px',
    width: '15px',
    height: '48px',
    color: '#5c574f',
    background: '#f3f1ed',
    border: '1px solid #e6e2db',
    'border-radius': '8px 0 0 8px',
  });
}

function button(
  document: Document,
  label: string,
  press: () => void,
  style: Record<string, string>,
): HTMLElement {
  const element = styled(document.createElement('button'), { ...common, ...style });
  element.type = 'button';
  element.title = label;
  element.setAttribute('aria-label', label);
  const isHide = 'left' in style;
  element.textContent = isHide ? '›' : '‹';
  const outline = (value: string) => () => styled(element, { outline: value });
  element.addEventListener('focus', outline('2px solid #3b5bdb'));
  element.addEventListener('blur', outline('none'));
  // A page may not press it: only what the user does is trusted.
  element.addEventListener('click', (event) => event.isTrusted && press());
  return element;
}
