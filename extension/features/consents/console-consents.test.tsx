// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { makeCard } from '../../../test/support/make-card.ts';
import type { Surface } from '../../../test/support/render-surface.tsx';
import { exported, fang, showOnConsole } from '../../../test/support/show-on-console.tsx';
import { ConsentsCard } from './console-consents.tsx';

let surface: Surface;
afterEach(() => surface.close());

test('the file says for every purpose and way whether we may, why, and since which day', async () => {
  const withdrawn = {
    ...{ id: 'answer', purpose: 'marketing', channel: 'mail' as const, state: 'withdrawn' as const },
    ...{ saidOn: '2026-11-01', source: 'mail' as const, wording: '', recordedBy: fang.id },
    recordedAt: '2026-11-01T02:00:00Z',
  };
  surface = await showOnConsole(<ConsentsCard card={makeCard({ consents: [withdrawn] })} />, []);
  const [headings, ...rows] = await exported(surface, 'Consents');
  expect(headings).toEqual(['For what', 'By which way', 'May we', 'Why', 'On which day']);
  expect(rows).toHaveLength(4 * 5);
  expect(rows).toContainEqual(['Service messages', 'Mail', 'allowed', 'Never objected', '']);
  expect(rows).toContainEqual(['Offers and news', 'Mail', 'not allowed', 'Withdrawn', '2026-11-01']);
  expect(rows).toContainEqual(['Offers and news', 'Phone', 'not allowed', 'Not asked', '']);
});
