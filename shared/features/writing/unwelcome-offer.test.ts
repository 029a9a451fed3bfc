import { expect, test } from 'vitest';
import type { Addressee } from './model.ts';
import { unwelcomeOffer } from './unwelcome-offer.ts';

const to = (name: string, offers: Addressee['offers'], isBlind = false): Addressee => ({
  ...{ address: `${name}@example.se`, customerId: name, customerName: name },
  ...{ offers, isBlind },
});
const mail = { subject: 'Spring newsletter', text: '', isAnswer: false };
const plain = { ...mail, subject: 'Closed on Friday', text: 'We are closed on Friday.' };

test('an offer to who has refused offers is told, with the words that make it one', () => {
  const offer = unwelcomeOffer({ ...mail, addressees: [to('Anna', 'withdrawn'), to('Bert', 'not-asked')] });
  expect(offer).toEqual({ names: ['Anna'], why: 'withdrawn', words: ['newsletter'] });
});

test('who was never asked is named where nobody has refused', () => {
  const chinese = { subject: '新品推荐', text: '欢迎选购', isAnswer: false };
  const offer = unwelcomeOffer({ ...chinese, addressees: [to('王芳', 'not-asked'), to('Bert', 'allowed')] });
  expect(offer).toEqual({ names: ['王芳'], why: 'not-asked', words: ['新品推荐'] });
});

test.each([
  ['a mail about their own business', { ...plain, addressees: [to('Anna', 'withdrawn')] }],
  ['an answer to their mail', { ...mail, isAnswer: true, addressees: [to('Anna', 'withdrawn')] }],
  ['an offer to who agreed', { ...mail, addressees: [to('Anna', 'allowed')] }],
  ['an offer to nobody known', { ...mail, addressees: [{ ...to('', 'unknown'), customerId: null }] }],
])('%s is left alone', (_, given) => {
  expect(unwelcomeOffer(given)).toBeNull();
});

test('three customers in blind copy make a mailing, whatever it says; two do not', () => {
  const blind = ['Anna', 'Bert', 'Cai'].map((name) => to(name, 'not-asked', true));
  expect(unwelcomeOffer({ ...plain, addressees: blind })).toEqual({
    ...{ names: ['Anna', 'Bert', 'Cai'], why: 'not-asked', words: [] },
  });
  expect(unwelcomeOffer({ ...plain, addressees: blind.slice(0, 2) })).toBeNull();
  expect(
    unwelcomeOffer({ ...plain, addressees: blind.map((each) => ({ ...each, isBlind: false })) }),
  ).toBeNull();
});
