export type Room = { take(): void; giveBack(): void };

/** The dock's width, or nothing once the extension and its sheet (`public/mail-page.css`) have gone. */
export const dockRoom = (widthPx: number) => `calc(${widthPx}px * var(--kith-room, 0))`;

/**
 * Narrows the page by a margin instead of covering its buttons, and gives back exactly what was there before. `css` is
 * for hosts that measure themselves by the window.
 */
export function makeRoom(document: Document, widthPx: number, css = ''): Room {
  const root = document.documentElement;
  const sheet = document.createElement('style');
  sheet.textContent = css;
  let before: { value: string; priority: string } | null = null;
  const window = document.defaultView;
  const tellPage = () => window?.dispatchEvent(new window.Event('resize'));
  return {
    take() {
      if (before) return;
      const { style } = root;
      before = {
        value: style.getPropertyValue('margin-right'),
        priority: style.getPropertyPriority('margin-right'),
      };
      style.setProperty('margin-right', dockRoom(widthPx), 'important');
      if (css) root.append(sheet);
      tellPage();
    },
    giveBack() {
      if (!before) return;
      root.style.setProperty('margin-right', before.value, before.priority);
      if (root.getAttribute('style') === '') root.removeAttribute('style');
      sheet.remove();
      before = null;
      tellPage();
    },
  };
}
