// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { directory, fixtureNow } from '../../../test/fixtures/panel-card.ts';
import { view } from '../../../test/fixtures/panel-views.ts';
import { recordingSource } from '../../../test/support/recording-source.ts';
import { Surface } from '../../../test/support/render-surface.tsx';
import { PanelApp } from '../../panel/panel-app.tsx';

let surface: Surface;
afterEach(() => surface.close());

test('what is asked for within so many working days is due by the company’s own calendar', async () => {
  const { mail } = view();
  const { commands, source } = recordingSource(
    view({
      mail: mail && { ...mail, excerpt: '请在三个工作日内把报价发给我们。' },
      directory: { ...directory, calendar: { holidays: ['2026-11-20'], workdays: [] } },
    }),
  );
  surface = await Surface.show(<PanelApp source={source} now={() => fixtureNow} />);
  await surface.press('p');
  await surface.submit();
  expect(commands).toMatchObject([{ name: 'promises.make', input: { dueOn: '2026-11-25' } }]);
});
