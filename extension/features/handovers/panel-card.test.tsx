// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { fixtureNow } from '../../../test/fixtures/panel-card.ts';
import { panelViews } from '../../../test/fixtures/panel-views.ts';
import { recordingSource } from '../../../test/support/recording-source.ts';
import { Surface } from '../../../test/support/render-surface.tsx';
import { PanelApp } from '../../panel/panel-app.tsx';

let surface: Surface;
afterEach(() => surface.close());

async function open(state: string, now = fixtureNow) {
  const { source } = recordingSource(panelViews[state]!);
  surface = await Surface.show(<PanelApp source={source} now={() => now} />);
}

test('who took over reads from whom and when, with the brief one click away', async () => {
  await open('card-taken-over');
  expect(surface.text).toContain('Taken over from Zhao Min 赵敏 on 9 Nov');
  const brief = [...document.querySelectorAll('a')].find((link) => link.textContent === 'Read the brief');
  expect(brief?.href).toMatch(/^https:\/\/kith\.hengjie\.example\/customers\/[0-9a-f-]+\/brief$/);
});

test('a month later it is no news, though the device has kept the card', async () => {
  await open('card-taken-over', new Date('2026-12-10T02:00:00Z'));
  expect(surface.text).not.toContain('Taken over');
});

test('a stand-in reads for whom and until when', async () => {
  await open('card-standing-in', new Date('2026-11-30T02:00:00Z'));
  expect(surface.text).toContain('You stand in for Zhao Min 赵敏 until 1 Dec');
});
