// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import type { Absence } from '../../../shared/features/handovers/absence.ts';
import type { Surface } from '../../../test/support/render-surface.tsx';
import { exported, fang, showOnConsole, tao } from '../../../test/support/show-on-console.tsx';
import { api } from '../../pages/page-client.ts';
import { StandingInCard } from './console-standing-in.tsx';

let surface: Surface;
afterEach(() => surface.close());

const absence: Absence = {
  ...{ id: '0197a000-0000-7000-8000-0000000000a1', staffId: tao.id, state: 'away', reason: 'Holiday' },
  ...{ fromOn: '2026-11-16', backOn: '2026-12-01', endedAt: null },
  standIns: [{ staffId: fang.id, customers: 12 }],
};

test('absences are taken along as a file that writes days as files do', async () => {
  surface = await showOnConsole(<StandingInCard />, [[api.absences.listMine.queryKey(), [absence]]]);
  expect(surface.text).toContain('You stand in for Lin Tao until 1 Dec');
  expect(await exported(surface, 'Away and standing in')).toEqual([
    ['Who', 'First day away', 'First day back', 'State', 'Standing in'],
    ['Lin Tao', '2026-11-16', '2026-12-01', 'Away', 'Wang Fang'],
  ]);
});
