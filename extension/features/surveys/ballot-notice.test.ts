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
