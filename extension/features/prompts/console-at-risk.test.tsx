// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import type { Surface } from '../../../test/support/render-surface.tsx';
import { showOnConsole } from '../../../test/support/show-on-console.tsx';
import { AtRisk } from './console-at-risk.tsx';

let surface: Surface;
afterEach(() => surface.close());

const range = { lowMinor: 100_000, midMinor: 200_000, highMinor: 300_000 };

test.each([
  { silentDays: 0, rhythmDays: 9, says: 'ordered today; 9 days are usual' },
  { silentDays: 1, rhythmDays: 9, says: 'ordered 1 day ago; 9 are usual' },
  { silentDays: 12, rhythmDays: 9, says: 'no order for 12 days where 9 are usual' },
  { silentDays: 12, rhythmDays: null, says: 'ordered once: no rhythm known' },
])('$silentDays days after an order, with a rhythm of $rhythmDays, it says so', async ({ says, ...days }) => {
  surface = await showOnConsole(
    <AtRisk of="customer" currency="CNY" nextYear={range} risk={null} {...days} />,
    [],
  );
  expect(surface.text).toContain(`Worth ¥1,000–¥3,000 a year; ${says}`);
});
