import { expect, test } from 'vitest';
import { card } from '../../../test/fixtures/panel-card.ts';
import { filledSnippets, type SnippetScene } from './snippet-values.ts';

const scene: SnippetScene = {
  card,
  addressedName: '',
  myName: 'Lin Wei',
  organisationName: 'Hengjie',
  today: '2026-11-30',
};
const filled = (body: string, given: Partial<SnippetScene> = {}) =>
  filledSnippets([{ id: 's1', shortcut: ';a', body, isShared: false }], { ...scene, ...given })[0];

test('a snippet speaks of the customer in front, its days in its own language', () => {
  expect(filled('{{name}}: {{promise}}, {{day}} – {{tomorrow}}')?.text).toBe(
    '陈立群: 小卷纸报价 Small-roll quote, 30 November 2026 – 1 December 2026',
  );
  expect(filled('{{姓名}}您好，{{明天}}见。{{our company}}')?.text).toBe(
    '陈立群您好，2026年12月1日见。Hengjie',
  );
});

test('without a customer the name in the mail is used, and the rest stays to be seen', () => {
  expect(
    filled('Dear {{first name}}, {{order}}', { card: null, addressedName: 'Mia Hoffmann' }),
  ).toMatchObject({
    text: 'Dear Mia, {{order}}',
    unknown: ['order'],
  });
});
