export type Step =
  | { by: 'css'; css: string; hasText: RegExpSource | null }
  | { by: 'label'; text: RegExpSource }
  | { by: 'role'; css: string; name: RegExpSource | null }
  | { by: 'text'; text: RegExpSource };

/** A regular expression as it can be sent to the page. */
export type RegExpSource = { source: string; flags: string };

/** Runs in the page: nothing of this module is there. Each step looks inside what the one before it found. */
export function findAll(steps: readonly Step[]): Element[] {
  const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  const matches = (text: string, { source, flags }: RegExpSource) => new RegExp(source, flags).test(text);

  const heard = (element: Element | null) => {
    const copy = element?.cloneNode(true) as Element | undefined;
    for (const silent of copy?.querySelectorAll('[aria-hidden=true]') ?? []) silent.remove();
    return copy?.textContent ?? '';
  };
  const labelOf = (element: Element) => {
    const named = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    const around = [...named.map((id) => document.getElementById(id)), ...labels];
    return plain(element.getAttribute('aria-label') ?? around.map(heard).join(' '));
  };
  const nameOf = (element: Element) => labelOf(element) || plain(element.textContent);

  const inside = (root: ParentNode, step: Step): Element[] => {
    const all = (css: string) => [...root.querySelectorAll(css)];
    if (step.by === 'label')
      return all('input,textarea,select').filter((each) => matches(labelOf(each), step.text));
    if (step.by === 'css')
      return all(step.css).filter((each) => !step.hasText || matches(plain(each.textContent), step.hasText));
    if (step.by === 'role')
      return all(step.css)
        .filter((each) => each.checkVisibility({ visibilityProperty: true }))
        .filter((each) => !step.name || matches(nameOf(each), step.name));
    const holds = (each: Element) => matches(plain(each.textContent), step.text);
    const readable = ':not(script, style, noscript)';
    return all(readable).filter((each) => holds(each) && ![...each.children].some(holds));
  };

  const roots = steps.reduce<ParentNode[]>(
    (found, step) => [...new Set(found.flatMap((root) => inside(root, step)))],
    [document],
  );
  return roots as Element[];
}
