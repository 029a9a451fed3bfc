import { expect, test } from 'vitest';
import { ballotNotice } from './ballot-notice.ts';

const title = { en: 'Autumn', zh: '秋季' };
const record = {
  roundId: 'round',
  manifest: { title, opensOn: '2026-03-10', closesOn: '2026-03-20' },
  holder: 'here',
  parts: [],
  outcome: null,
  isReminding: true,
  hiddenOn: null,
  before: null,
} as const;

test('an open survey that was put off is quiet for that day only', () => {
  const hidden = { ...record, hiddenOn: '2026-03-11' };
  expect(ballotNotice(record, '2026-03-11')).toMatchObject({ state: 'open', isHidden: false });
  expect(ballotNotice(hidden, '2026-03-11')).toMatchObject({ state: 'open', isHidden: true });
  expect(ballotNotice(hidden, '2026-03-12')).toMatchObject({ state: 'open', isHidden: false });
});

test('before it opens and after it closed nothing is asked', () => {
  expect(ballotNotice(record, '2026-03-09')).toBeNull();
  expect(ballotNotice(record, '2026-03-21')).toBeNull();
});

test.each([
  ['2026-03-17', false],
  ['2026-03-18', true],
  ['2026-03-19', false],
  ['2026-03-20', true],
])('on %s the device says by itself that the survey closes soon: %s', (today, isReminder) => {
  expect(ballotNotice(record, today)).toMatchObject({ state: 'open', isReminder });
  expect(ballotNotice({ ...record, isReminding: false }, today)).toMatchObject({ isReminder: false });
  expect(ballotNotice({ ...record, parts: ['sealed'] }, today)).toMatchObject({ isReminder: false });
});

test('once closed it says for two weeks that the ballot is counted, and nothing to who did not answer', () => {
  const counted = { state: 'counted', eligible: 30, counted: 20, root: '' } as const;
  const told = (state: 'counted' | 'not-answered' | 'missing', today: string) =>
    ballotNotice({ ...record, outcome: { ...counted, state } }, today)?.state ?? null;
  expect(told('counted', '2026-04-03')).toBe('counted');
  expect(told('counted', '2026-04-04')).toBeNull();
  expect(told('missing', '2026-03-21')).toBe('alarm');
  expect(told('not-answered', '2026-03-21')).toBeNull();
});
