import { expect, test } from 'vitest';
import { defaultPurposes } from '../consents/default-purposes.ts';
import { readConsentCell, readConsentHeader } from './consent-columns.ts';
import { guessCustomerMapping } from './guess-mapping.ts';

test.each([
  ['Consent marketing mail', 'consent:marketing:mail'],
  ['consent_surveys_wechat', 'consent:surveys:wechat'],
  ['Consent: Offers and news (SMS)', 'consent:marketing:sms'],
  ['同意 满意度调查 电话', 'consent:surveys:phone'],
  ['Consent newsletter mail', null],
  ['Mail', null],
])('the column “%s” means %s', (header, field) => {
  const purposes = defaultPurposes.map((purpose) =>
    purpose.id === 'surveys' ? { ...purpose, name: { en: 'Surveys', zh: '满意度调查' } } : purpose,
  );
  expect(readConsentHeader(header, purposes)).toBe(field);
});

test('the channel of a consent is never taken for an address', () => {
  const headers = ['Name', 'Consent newsletter mail', '同意优惠电话', 'Consent date', '同意条款', 'E-mail'];
  expect(guessCustomerMapping(headers)).toEqual({
    0: 'name',
    3: 'consentOn',
    4: 'consentWording',
    5: 'email',
  });
});

test.each([
  ['Yes', 'given'],
  ['同意', 'given'],
  ['opt-out', 'withdrawn'],
  ['已撤回', 'withdrawn'],
  ['perhaps', null],
])('“%s” in a cell is %s', (cell, state) => {
  expect(readConsentCell(cell)).toBe(state);
});
