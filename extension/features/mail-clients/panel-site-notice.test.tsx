// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { fixtureNow } from '../../../test/fixtures/panel-card.ts';
import { panelViews } from '../../../test/fixtures/panel-views.ts';
import { recordingSource } from '../../../test/support/recording-source.ts';
import { Surface } from '../../../test/support/render-surface.tsx';
import { PanelApp } from '../../panel/panel-app.tsx';

let surface: Surface;
afterEach(() => surface.close());

test('teaching is offered where a page is no longer read, until it is switched off', async () => {
  const view = panelViews['site-degraded']!;
  const { source, show } = recordingSource(view);
  surface = await Surface.show(<PanelApp source={source} now={() => fixtureNow} />);
  expect(surface.text).toContain('Teach Kith this page');
  const teachingOff = { part: 'teaching', reason: 'wait', since: '2026-11-18T09:00:00Z' };
  await surface.doing(() => show({ ...view, site: { ...view.site, featuresOff: [teachingOff] } }));
  expect(surface.text).toContain('It may have been rebuilt');
  expect(surface.text).not.toContain('Teach Kith this page');
});
