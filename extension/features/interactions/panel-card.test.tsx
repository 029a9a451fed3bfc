// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fixtureNow, id, interactions } from '../../../test/fixtures/panel-card.ts';
import { view } from '../../../test/fixtures/panel-views.ts';
import { recordingSource } from '../../../test/support/recording-source.ts';
import { Surface } from '../../../test/support/render-surface.tsx';
import { PanelApp } from '../../panel/panel-app.tsx';

let surface: Surface;
let reachEnd: () => void;

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(seen: (entries: { isIntersecting: boolean }[]) => void) {
        reachEnd = () => seen([{ isIntersecting: true }]);
      }
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(async () => {
  await surface.close();
  vi.unstubAllGlobals();
});

async function open() {
  const recording = recordingSource(view());
  surface = await Surface.show(<PanelApp source={recording.source} now={() => fixtureNow} />);
  return recording;
}

test('scrolling to the end asks for what lies before the last row shown, until it began', async () => {
  const { asked, answers } = await open();
  const older = {
    ...interactions[0]!,
    id: id(31),
    subject: 'First enquiry',
    happenedAt: '2023-03-04T02:00:00Z',
  };
  answers.history = { interactions: [older], next: null };
  await surface.doing(() => reachEnd());
  expect(asked).toEqual([['history', { happenedAt: '2026-08-02T02:00:00Z', id: id(30) }]]);
  expect(surface.text).toContain('First enquiry');
  expect(surface.text).toContain('That is where it began.');
});

test('history stays and can be asked for again when the server is away', async () => {
  const { asked } = await open();
  await surface.doing(() => reachEnd());
  expect(surface.text).toContain('which cannot be reached');
  expect(surface.text).toContain('卷纸宽度与样品不符');
  await surface.click('Try again');
  expect(asked).toHaveLength(2);
});

test('what colleagues did not share is named as such, not shown', async () => {
  await open();
  const rows = [...document.querySelectorAll('li[data-direction]')].map((row) => row.textContent ?? '');
  expect(rows.find((row) => row.includes('Contract renewal'))).toContain('shared: subject only');
  expect(rows.find((row) => row.includes('14 Oct'))).toMatch(/They wroteshared: only that it happened$/);
});

test('orders stand between the mails by their day', async () => {
  await open();
  const rows = [...document.querySelectorAll('li[data-direction] time')].map((time) => time.textContent);
  expect(rows.slice(3, 6)).toEqual(['21 Oct', '17 Oct', '14 Oct']);
});
