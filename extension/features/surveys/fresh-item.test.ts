import { expect, test } from 'vitest';
import { SurveyItem } from '../../../shared/features/surveys/instrument.ts';
import { copiedItem, freshItem, itemKinds, ofKind } from './fresh-item.ts';

const words = { en: 'How is it?', zh: '怎么样？' };

test('a question that is asked in another way keeps its name, its words and its options', () => {
  const choice = { ...freshItem('choice'), text: words } as const;
  const ranking = ofKind(choice, 'ranking');
  expect(ranking).toMatchObject({ id: choice.id, kind: 'ranking', text: words });
  expect('options' in ranking && 'options' in choice && ranking.options).toEqual(
    'options' in choice && choice.options,
  );
});

test.each(itemKinds.flatMap((from) => itemKinds.map((to) => [from, to] as const)))(
  'a %s that becomes a %s is a question again',
  (from, to) => {
    const changed = ofKind({ ...freshItem(from), text: words }, to);
    expect(SurveyItem.parse(changed)).toEqual(changed);
  },
);

test('a copy is a question of its own', () => {
  const first = { ...freshItem('rating'), revision: 3, text: words };
  const copy = copiedItem(first);
  expect(copy).toMatchObject({ revision: 1, text: words });
  expect(copy.id).not.toBe(first.id);
});
