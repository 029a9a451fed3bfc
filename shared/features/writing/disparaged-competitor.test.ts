import { expect, test } from 'vitest';
import { disparagedCompetitor, fairWords } from './disparaged-competitor.ts';
import { emptyGuide } from './model.ts';

const competitors = ['Acme Paper', '蓝天纸业'];

test.each([
  ['Honestly, Acme Paper is unreliable.', 'Acme Paper', 'unreliable'],
  ['The junk that acme paper sells breaks at once.', 'Acme Paper', 'junk'],
  ['蓝天纸业的货质量差，您也知道。', '蓝天纸业', '质量差'],
  ['我们听说蓝天纸业不靠谱。', '蓝天纸业', '不靠谱'],
])('%s is harsh to %s', (text, competitor, words) => {
  expect(disparagedCompetitor(text, competitors)).toMatchObject({ competitor, words });
});

test.each([
  'Acme Paper is not bad at all.',
  'Acme Paper delivers well. The weather was terrible.',
  'Our last delivery was terrible, we are sorry.',
  'The Acme Papers Act is bad law.',
  '蓝天纸业的时差和差价我们算过了。',
  '蓝天纸业并不差劲。',
])('%s disparages nobody', (text) => {
  expect(disparagedCompetitor(text, competitors)).toBeNull();
});

test('the wording praises first and then says why customers choose us', () => {
  const found = disparagedCompetitor('Acme Paper is unreliable.', competitors)!;
  const reasons = { en: ['we deliver on the day we name', 'one person answers you.'], zh: [] };
  expect(fairWords(found, { ...emptyGuide, reasons })).toBe(
    'Acme Paper does good work in many ways. Customers choose us because we deliver on the day we name and one person answers you.',
  );
});

test('without reasons in the language of the sentence nothing is put into anyone’s mouth', () => {
  const found = disparagedCompetitor('蓝天纸业不靠谱。', competitors)!;
  expect(fairWords(found, { ...emptyGuide, reasons: { en: ['we are near'], zh: [] } })).toBeNull();
});
