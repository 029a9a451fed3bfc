import { expect, test } from 'vitest';
import { offerWords } from './offer-words.ts';

test.each([
  ['Our spring newsletter: what is new in paper', ['newsletter']],
  ['All crates 15% off until Friday.', ['15% off']],
  ['An exclusive offer for our customers', ['exclusive offer']],
  ['Our new catalogue is out, with a discount on every order.', ['discount', 'new catalogue']],
  ['夏季促销：全场满减', ['促销']],
  ['本月下单一律打八折。', ['打八折']],
  ['新品推荐：再生纸箱', ['新品推荐']],
  ['新品已到仓，老客户另有优惠。', ['优惠', '新品']],
])('%s sounds like an offer', (text, words) => {
  expect(offerWords(text)).toEqual(words);
});

test.each([
  'The offer you asked for is attached.',
  'As agreed, the discount on order 41 is in the invoice.',
  'Thank you for your newsletter.',
  'Congratulations on your promotion!',
  'We cannot give any discounts on the new products.',
  'There is no special offer for this item at present.',
  '报价单见附件，请查收。',
  '按约定，第七批货的折扣已写入发票。',
  '贵司的促销活动我们已经看到。',
  '这一款暂无优惠。',
  '感谢您的订单，周四发货。',
])('%s does not', (text) => {
  expect(offerWords(text)).toEqual([]);
});
