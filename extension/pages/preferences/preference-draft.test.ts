import { expect, test } from 'vitest';
import { defaultPurposes } from '../../../shared/features/consents/default-purposes.ts';
import type { PreferencePage } from '../../../shared/features/consents/preference-page.ts';
import { changeOf, draftOf } from './preference-draft.ts';

const page: PreferencePage = {
  organisationName: '兰亭',
  ...{ language: null, timeZone: 'Asia/Shanghai', quietHours: null },
  purposes: [...defaultPurposes],
  choices: [
    { purpose: 'service', channel: 'mail', isAllowed: true, saidOn: null, source: null },
    { purpose: 'marketing', channel: 'mail', isAllowed: false, saidOn: null, source: null },
    { purpose: 'marketing', channel: 'sms', isAllowed: false, saidOn: null, source: null },
  ],
};

test('a page left as it is says nothing', () => {
  expect(changeOf(page, draftOf(page), 'en').answers).toEqual([]);
});

test('what was ticked is given, what was unticked is withdrawn, in the language read', () => {
  const draft = { ...draftOf(page), ticked: new Set(['marketing:sms']) };
  expect(changeOf(page, draft, 'zh')).toEqual({
    answers: [
      { purpose: 'service', channel: 'mail', state: 'withdrawn' },
      { purpose: 'marketing', channel: 'sms', state: 'given' },
    ],
    ...{ readIn: 'zh', language: null, timeZone: 'Asia/Shanghai', quietHours: null },
  });
});
