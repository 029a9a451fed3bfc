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
  followUp: null,
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

const action = {
  ...{ id: 'action', what: 'Word every Monday', dueOn: '2026-05-01', state: 'open' as const },
  ...{ outcome: '', settledOn: null },
};
const released = { ...record, followUp: { releasedOn: '2026-04-10', actions: [action] } };

test('once results are out it says so for two weeks, also to who did not answer, with what was announced', () => {
  expect(ballotNotice(released, '2026-04-24')).toMatchObject({
    ...{ state: 'released', isHidden: false, actions: { count: 1, kept: 0 } },
  });
  expect(ballotNotice(released, '2026-04-25')).toBeNull();
});

test('results that were read stay quiet in the panel, a survey that was put off before them does not', () => {
  const hiddenOn = (day: string) => ballotNotice({ ...released, hiddenOn: day }, '2026-04-12')?.isHidden;
  expect(hiddenOn('2026-04-11')).toBe(true);
  expect(hiddenOn('2026-03-11')).toBe(false);
});

test('that a ballot is missing is said before that results are out', () => {
  const outcome = { state: 'missing', eligible: 30, counted: 20, root: '' } as const;
  const early = { ...released, outcome, followUp: { releasedOn: '2026-03-22', actions: [] } };
  expect(ballotNotice(early, '2026-03-23')).toMatchObject({ state: 'alarm' });
});
