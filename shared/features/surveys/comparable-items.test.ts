import { expect, test } from 'vitest';
import { comparableItems } from './comparable-items.ts';
import { defaultInstrument } from './default-instrument.ts';
import { type Instrument, itemsOf } from './instrument.ts';

const before = defaultInstrument('018f0000-0000-7000-8000-000000000001');

function changed(change: (item: Instrument['sections'][number]['items'][number]) => object): Instrument {
  const sections = before.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({ ...item, ...change(item) }) as typeof item),
  }));
  return { ...before, version: 2, sections };
}

test('an item asked in other words of the same meaning stays comparable', () => {
  const reworded = changed(() => ({ text: { en: 'Said better', zh: '换个说法' } }));
  expect(comparableItems(reworded, before)).toEqual(itemsOf(before).map(({ id }) => id));
});

test.each([
  ['another revision', { revision: 2 }],
  ['another scale', { max: 7 }],
  ['turned round', { isReversed: true }],
])('an item with %s is not compared', (_, change) => {
  const version = changed(({ id }) => (id === 'work-meaning' ? change : {}));
  expect(comparableItems(version, before)).not.toContain('work-meaning');
  expect(comparableItems(version, before)).toContain('work-skills');
});
