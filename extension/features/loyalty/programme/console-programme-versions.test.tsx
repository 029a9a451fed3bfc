// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { allOf, makeComparison, makeProgramme, ordered } from '../../../../test/support/make-programme.ts';
import type { Surface } from '../../../../test/support/render-surface.tsx';
import { exported, fang, showOnConsole } from '../../../../test/support/show-on-console.tsx';
import { api } from '../../../pages/page-client.ts';
import { ProgrammeVersions } from './console-programme-versions.tsx';

let surface: Surface;
afterEach(() => surface.close());

const silver = allOf(makeComparison());
const gold = allOf(ordered(2_000_000));
const version = (number: number, endedAt: string | null, conditions = [silver]) => ({
  ...{ version: number, switchedOnAt: '2026-01-04T17:00:00.000Z', switchedOnBy: fang.id, endedAt },
  programme: makeProgramme(conditions, { graceDays: 30, looks: 'monthly' }),
});

test('a line for each level of every version says what it asked and when it was on', async () => {
  surface = await showOnConsole(<ProgrammeVersions />, [
    [
      api.programme.versions.queryKey(),
      [version(2, null, [silver, gold]), version(1, '2026-01-04T17:00:00.000Z')],
    ],
  ]);
  const [head, ...rows] = await exported(surface, 'Versions');
  expect(head).toEqual([
    ...['Version', 'On from', 'Until', 'Switched on by', 'Level', 'Who gets it', 'What it gives'],
    ...['Days it stays', 'Then it ends'],
  ]);
  const rest = ['', '30', 'on the first of the next month'];
  const orders = 'at least 2 orders in the last 12 months';
  expect(rows).toEqual([
    ['2', '2026-01-05', '', 'Wang Fang', 'Silver', orders, ...rest],
    ['2', '2026-01-05', '', 'Wang Fang', 'Gold', 'ordered at least ¥20,000 in the last 12 months', ...rest],
    ['1', '2026-01-05', '2026-01-05', 'Wang Fang', 'Silver', orders, ...rest],
  ]);
});
