import type { teachMessages } from '../../../shared/i18n/teach-messages.ts';
import { styled } from '../dock-style.ts';

export type TeachLabels = Record<keyof (typeof teachMessages)['en'], string>;

type Palette = Record<'ink' | 'soft' | 'paper' | 'line' | 'accent' | 'onAccent', string>;
const light: Palette = {
  ...{ ink: '#1f1d1a', soft: '#5c574f', paper: '#ffffff', line: '#e6e2db' },
  ...{ accent: '#0f6b5c', onAccent: '#ffffff' },
};
const dark: Palette = {
  ...{ ink: '#f0ede8', soft: '#b5afa5', paper: '#23211e', line: '#45413b' },
  ...{ accent: '#5fc2ad', onAccent: '#10241f' },
};

/** The page's own font and rules stay outside; every property is said. */
const plain = {
  ...{ all: 'initial', display: 'block', 'box-sizing': 'border-box' },
  font: '14px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
};

export type Builder = ReturnType<typeof builder>;

/** Makes the few elements that the card consists of, in the reader's theme. */
export function builder(document: Document) {
  const isDark = document.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches ?? false;
  const palette = isDark ? dark : light;
  const make = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    text: string,
    style: Record<string, string> = {},
  ) => {
    const element = styled(document.createElement(name), { ...plain, color: palette.ink, ...style });
    element.textContent = text;
    return element;
  };
  return {
    palette,
    make,
    row(...children: HTMLElement[]) {
      const row = make('div', '', { display: 'flex', gap: '8px', 'flex-wrap': 'wrap', margin: '12px 0 0' });
      row.append(...children);
      return row;
    },
    button(text: string, press: () => void, isMain = false) {
      const [ink, paper] = isMain ? [palette.onAccent, palette.accent] : [palette.ink, palette.paper];
      const button = make('button', text, {
        ...{ color: ink, background: paper, padding: '6px 12px', cursor: 'pointer', 'min-height': '32px' },
        ...{ border: `1px solid ${isMain ? palette.accent : palette.line}`, 'border-radius': '8px' },
      });
      button.type = 'button';
      showFocus(button, palette);
      button.addEventListener('click', (event) => event.isTrusted && press());
      return button;
    },
    checkbox(text: string) {
      const label = make('label', '', { display: 'flex', gap: '8px', margin: '12px 0 0', cursor: 'pointer' });
      const box = styled(document.createElement('input'), {
        ...{ margin: '3px 0 0', width: '16px', height: '16px', flex: 'none', 'accent-color': palette.accent },
      });
      box.type = 'checkbox';
      showFocus(box, palette);
      label.append(box, make('span', text));
      return { label, box };
    },
  };
}

function showFocus(element: HTMLElement, { accent }: Palette): void {
  const outline = (value: string) => () => styled(element, { outline: value, 'outline-offset': '2px' });
  element.addEventListener('focus', outline(`2px solid ${accent}`));
  element.addEventListener('blur', outline('none'));
}
