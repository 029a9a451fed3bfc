/** Narrows the page by a margin instead of covering its buttons, and gives back exactly what was there before. */
export function makeRoom(document: Document, widthPx: number): { take(): void; giveBack(): void } {
  const { style } = document.documentElement;
  let before: { value: string; priority: string } | null = null;
  const tellPage = () => document.defaultView?.dispatchEvent(new Event('resize'));
  return {
    take() {
      if (before) return;
      before = {
        value: style.getPropertyValue('margin-right'),
        priority: style.getPropertyPriority('margin-right'),
      };
      style.setProperty('margin-right', `${widthPx}px`, 'important');
      tellPage();
    },
    giveBack() {
      if (!before) return;
      if (before.value === '') style.removeProperty('margin-right');
      else style.setProperty('margin-right', before.value, before.priority);
      before = null;
      tellPage();
    },
  };
}
