import type { ElementHandle, Frame } from 'puppeteer-core';
import { vi } from 'vitest';
import type { SitePage } from '../driven-page.ts';
import { patience } from '../patience.ts';
import { findAll, type RegExpSource, type Step } from './find-all.ts';

type Found = ReturnType<SitePage['locator']>;
type Place = Pick<SitePage, 'locator' | 'getByLabel' | 'getByRole' | 'getByText'>;
type Point = { x: number; y: number };

/** A frame that can be searched, and how a pointer reaches a point of it. */
export type Searched = {
  frame: Frame;
  press(point: Point): Promise<void>;
};

const roles = {
  button: 'button, [role=button]',
  dialog: 'dialog, [role=dialog]',
  heading: 'h1, h2, h3, h4, h5, h6',
  navigation: 'nav, [role=navigation]',
};

function pattern(text: string | RegExp, exact = false): RegExpSource {
  if (text instanceof RegExp) return { source: text.source, flags: text.flags };
  const source = text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return exact ? { source: `^${source}$`, flags: '' } : { source, flags: 'i' };
}

/** Playwright's ways to find, for one frame of Firefox. */
export function placeInFirefox(searched: Searched, steps: readonly Step[] = []): Place {
  const step = (next: Step) => foundInFirefox(searched, [...steps, next]);
  return {
    locator: (css, { hasText } = {}) =>
      step({ by: 'css', css, hasText: hasText === undefined ? null : pattern(hasText) }),
    getByLabel: (label, { exact } = {}) => step({ by: 'label', text: pattern(label, exact) }),
    getByRole: (role, { name, exact } = {}) =>
      step({ by: 'role', css: roles[role], name: name === undefined ? null : pattern(name, exact) }),
    getByText: (text, { exact } = {}) => step({ by: 'text', text: pattern(text, exact) }),
  };
}

function foundInFirefox(searched: Searched, steps: readonly Step[]): Found {
  const { frame } = searched;
  const count = async () => frame.evaluate((all) => all.length, await frame.evaluateHandle(findAll, steps));
  const present = async (): Promise<ElementHandle> => {
    const handle = await frame.evaluateHandle((all) => all[0], await frame.evaluateHandle(findAll, steps));
    const element = handle.asElement();
    if (!element) throw new Error(`not there: ${JSON.stringify(steps)}`);
    return element as ElementHandle;
  };
  const attached = () => vi.waitFor(present, patience);

  const found: Found = {
    ...placeInFirefox(searched, steps),
    first: () => found,
    count,
    click: () => vi.waitFor(async () => searched.press(await restingPlace(await present())), patience),
    fill: (text) =>
      vi.waitFor(async () => {
        if (!(await (await present()).evaluate(typeInto, text)))
          throw new Error('a field that takes no text');
      }, patience),
    focus: async () => (await attached()).evaluate((element) => (element as HTMLElement).focus()),
    inputValue: async () => (await attached()).evaluate((element) => (element as HTMLInputElement).value),
    getAttribute: async (name) =>
      (await attached()).evaluate((element, key) => element.getAttribute(key), name),
    setInputFiles: async (file) => ((await attached()) as ElementHandle<HTMLInputElement>).uploadFile(file),
    waitFor: ({ state = 'visible', timeout = patience.timeout } = {}) =>
      vi.waitFor(
        async () => {
          const isThere =
            (await count()) > 0 && (state === 'detached' || (await (await present()).isVisible()));
          if (isThere !== (state === 'visible')) throw new Error(`not ${state}: ${JSON.stringify(steps)}`);
        },
        { ...patience, timeout },
      ),
  };
  return found;
}

/** The middle of an enabled element that stands still and is covered by nothing. */
async function restingPlace(element: ElementHandle): Promise<Point> {
  const before = await element.evaluate(openMiddle);
  const after = await element.evaluate(openMiddle);
  if (!before || !after || before.x !== after.x || before.y !== after.y)
    throw new Error('covered, disabled or moving');
  return after;
}

/** Runs in the page. */
function openMiddle(element: Element): Point | null {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const met = document.elementFromPoint(point.x, point.y);
  const isReached = met !== null && (element.contains(met) || met.contains(element));
  return isReached && !element.matches(':disabled') ? point : null;
}

/** Runs in the page. A field that is still hidden takes neither focus nor text. */
function typeInto(element: Element, text: string): boolean {
  const field = element as HTMLInputElement;
  field.focus();
  if (document.activeElement !== field) return false;
  field.select();
  document.execCommand('insertText', false, text);
  return field.value === text;
}
