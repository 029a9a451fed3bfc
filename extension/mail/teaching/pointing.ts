/** Everything a pointer does to a page; while somebody points, none of it reaches the page. */
const pointerEvents = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'dblclick'];

type Pointing = {
  document: Document;
  /** Our own element, what happens in which is not pointing, and whether the keyboard is on one of its controls. */
  overlay: { host: HTMLElement; isOnControl(): boolean };
  moved(element: Element): void;
  chosen(): void;
};

/** Watches pointer and keyboard until `signal`; what the page's own scripts pretend is not heard. */
export function watchPointing({ document, overlay, moved, chosen }: Pointing, signal: AbortSignal): void {
  const window = document.defaultView;
  if (!window) return;
  let current: Element | null = null;
  const options = { capture: true, signal };
  const target = (event: Event) => {
    const [first] = event.composedPath();
    return first instanceof Element && first !== overlay.host ? first : null;
  };
  const move = (element: Element | null) => {
    if (!element || element === current) return;
    current = element;
    moved(element);
  };
  const block = (event: Event) => {
    const element = target(event);
    if (!element) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'click' || !event.isTrusted) return;
    move(element);
    chosen();
  };
  const press = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isUsed = use(event.key);
    if (!isUsed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const use = (key: string): boolean => {
    if (key === 'ArrowDown') move(neighbour(document, current, 1));
    else if (key === 'ArrowUp') move(neighbour(document, current, -1));
    else if (key === 'ArrowLeft') move(outer(current, document));
    else if (key === 'ArrowRight') move(current?.firstElementChild ?? null);
    else if (key === 'Enter' && !overlay.isOnControl() && current) chosen();
    else return false;
    return true;
  };
  for (const type of pointerEvents) window.addEventListener(type, block, options);
  window.addEventListener('pointermove', (event) => event.isTrusted && move(target(event)), options);
  window.addEventListener('keydown', press, options);
}

function outer(current: Element | null, { body }: Document): Element | null {
  const parent = current?.parentElement ?? null;
  return parent === body ? null : parent;
}

/** The next or previous element that says something itself. */
function neighbour(document: Document, current: Element | null, step: 1 | -1): Element | null {
  const saying = [...document.body.querySelectorAll('*')].filter(saysSomething);
  if (!current) return (step === 1 ? saying[0] : saying.at(-1)) ?? null;
  const isBeyond = (element: Element) => {
    const follows = (current.compareDocumentPosition(element) & 4) !== 0;
    return element !== current && (step === 1 ? follows : !follows);
  };
  return (step === 1 ? saying.find(isBeyond) : saying.findLast(isBeyond)) ?? null;
}

function saysSomething(element: Element): boolean {
  const hasText = [...element.childNodes].some(
    ({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim(),
  );
  return hasText && element.getClientRects().length > 0;
}
