// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { directory, fixtureNow } from '../../../test/fixtures/panel-card.ts';
import { view } from '../../../test/fixtures/panel-views.ts';
import { recordingSource } from '../../../test/support/recording-source.ts';
import { Surface } from '../../../test/support/render-surface.tsx';
import { PanelApp } from '../../panel/panel-app.tsx';

let surface: Surface;
afterEach(() => surface.close());

test('an owner goes by the name the directory has now', async () => {
  const [me, ...others] = directory.staff;
  const renamed = { ...directory, staff: [{ ...me!, name: 'Lin Wei-Hoffmann' }, ...others] };
  const { source } = recordingSource(view({ directory: renamed }));
  surface = await Surface.show(<PanelApp source={source} now={() => fixtureNow} />);
  expect(surface.text).toContain('with Lin Wei-Hoffmann');
});
