import { expect, test } from 'vitest';
import { makeConsentAnswer } from '../../../../test/support/make-card.ts';
import { defaultPurposes } from '../../consents/default-purposes.ts';
import { mayAsk } from './may-ask.ts';

const given = makeConsentAnswer({ purpose: 'surveys', state: 'given' });
const ask = (lastAskedAt: string | null, answers = [given]) =>
  mayAsk(
    { answers, lastAskedAt: lastAskedAt ? new Date(lastAskedAt) : null },
    {
      ...{ rules: { daysBetween: 90 }, purposes: defaultPurposes, timeZone: 'Asia/Shanghai' },
      now: new Date('2026-11-20T02:00:00Z'),
    },
  );

test('who agreed to surveys may be asked', () => {
  expect(ask(null)).toEqual({ isAllowed: true });
});

test('who did not, or withdrew, is not asked', () => {
  expect(ask(null, [])).toEqual({ isAllowed: false, because: 'no-consent' });
  const withdrawn = makeConsentAnswer({ purpose: 'surveys', saidOn: '2026-11-01' });
  expect(ask(null, [given, withdrawn])).toMatchObject({ isAllowed: false });
});

test('never sooner again than the organisation says', () => {
  expect(ask('2026-08-23T02:00:00Z')).toEqual({
    ...{ isAllowed: false, because: 'asked-lately', againOn: '2026-11-21' },
  });
  expect(ask('2026-08-22T02:00:00Z')).toEqual({ isAllowed: true });
});
