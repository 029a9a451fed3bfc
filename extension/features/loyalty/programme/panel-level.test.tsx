// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { fixtureNow } from '../../../../test/fixtures/panel-card.ts';
import { panelViews, view } from '../../../../test/fixtures/panel-views.ts';
import { recordingSource } from '../../../../test/support/recording-source.ts';
import { Surface } from '../../../../test/support/render-surface.tsx';
import { PanelApp } from '../../../panel/panel-app.tsx';

let surface: Surface;
afterEach(() => surface.close());

async function show(shown: (typeof panelViews)[string]) {
  const { source } = recordingSource(shown);
  surface = await Surface.show(<PanelApp source={source} now={() => fixtureNow} />);
}

test('the panel tells the level, until when it stays, and what is missing for the next', async () => {
  await show(panelViews['card-level']!);
  expect(surface.text).toContain('Silver');
  expect(surface.text).toContain('Stays until 1 Jan 2027 unless they recover');
  expect(surface.text).toContain(
    'To Gold: ¥3,200 more this quarter (by 31 Dec) and 2 more orders within 12 months',
  );
});

test('without a programme the panel says nothing of levels', async () => {
  await show(view());
  expect(surface.text).not.toContain('Level');
});
