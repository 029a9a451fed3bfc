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

test('the panel tells a value as a range, whether they still buy, and where both come from', async () => {
  await show(panelViews['card-value']!);
  expect(surface.text).toContain('¥12k – ¥54k');
  expect(surface.text).toMatch(/still buying: \d+% – \d+%/);
  expect(surface.text).toContain('From 14 order days, 4 Mar 2023 to 17 Oct; MBG/NBD model, fitted 19 Nov.');
  expect(surface.text).toContain('around 24 Nov');
});

test('before the first order the panel says nothing of value', async () => {
  await show(view());
  expect(surface.text).not.toContain('Customer value');
});
