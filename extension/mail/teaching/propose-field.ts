import type { Locator, TaughtField } from '../../../shared/features/mail-clients/model.ts';
import { isRuleSelector } from '../../../shared/features/mail-clients/selector-grammar.ts';
import { written } from '../taught/locate.ts';
import { classMark, namedMark, roleMark } from './stable-marks.ts';

const farthestAnchor = 6;
const landmarks = 'main, [role="main"], article, [role="article"], header, [role="region"], section, table';

/** How to find this element again, surest first; null when it stands where only people write. */
export function proposeField(element: Element): TaughtField | null {
  if (element.closest(written)) return null;
  const place = pathFrom(element, element.ownerDocument.body);
  if (!isRuleSelector(place)) return null;
  const ladder = [
    locator('host-data', anchored(element, namedMark)),
    locator('structure', anchored(element, roleMark)),
    locator('structure', fromLandmark(element)),
    locator('class-name', anchored(element, classMark)),
    locator('structure', place),
  ].filter((each) => each !== null && findsOnly(element, each.selector));
  const distinct = ladder.filter(
    (each, index): each is Locator =>
      each !== null && ladder.findIndex((other) => other?.selector === each.selector) === index,
  );
  return distinct.length === 0 ? null : { ladder: distinct.slice(0, 4), place };
}

function locator(rung: Locator['rung'], selector: string | null): Locator | null {
  return selector && isRuleSelector(selector) ? { rung, selector } : null;
}

/** From the nearest element at or above this one that bears such a mark. */
function anchored(element: Element, mark: (element: Element) => string | null): string | null {
  let above: Element | null = element;
  for (let steps = 0; above && steps < farthestAnchor; steps += 1, above = above.parentElement) {
    const anchor = mark(above);
    if (anchor) return below(anchor, element, above);
  }
  return null;
}

function fromLandmark(element: Element): string | null {
  const landmark = element.parentElement?.closest(landmarks);
  if (!landmark) return null;
  return below(roleMark(landmark) ?? landmark.localName, element, landmark);
}

function below(anchor: string, element: Element, ancestor: Element): string {
  return element === ancestor ? anchor : `${anchor} > ${steps(element, ancestor).join(' > ')}`;
}

function pathFrom(element: Element, body: HTMLElement): string {
  return ['body', ...steps(element, body)].join(' > ');
}

/** The way down from `ancestor`, each step a tag and its place among its like. */
function steps(element: Element, ancestor: Element): string[] {
  const way: string[] = [];
  for (let each: Element | null = element; each && each !== ancestor; each = each.parentElement)
    way.unshift(`${each.localName}:nth-of-type(${placeAmongLike(each)})`);
  return way;
}

function placeAmongLike(element: Element): number {
  const siblings = [...(element.parentElement?.children ?? [])];
  return siblings.filter(({ localName }) => localName === element.localName).indexOf(element) + 1;
}

function findsOnly(element: Element, selector: string): boolean {
  const found = element.ownerDocument.querySelectorAll(selector);
  return found.length === 1 && found[0] === element;
}
