import { v7 as uuidv7 } from 'uuid';
import type {
  CommentTheme,
  Instrument,
  SurveyItem,
  Words,
} from '../../../shared/features/surveys/instrument.ts';

const noWords = (): Words => ({ en: '', zh: '' });
/** A name that stays when the words change. */
const freshId = (prefix: string) => `${prefix}-${uuidv7().slice(-12)}`;

export const freshOption = () => ({ id: freshId('o'), text: noWords() });

export const itemKinds: readonly SurveyItem['kind'][] = [
  'rating',
  'choice',
  'multiple',
  'ranking',
  'matrix',
  'comment',
];

export function freshItem(kind: SurveyItem['kind']): SurveyItem {
  const asked = { id: freshId('q'), revision: 1, subject: 'other', text: noWords(), askedIf: null } as const;
  const scale = { min: 1, max: 5, lowEnd: noWords(), highEnd: noWords() };
  const options = () => [freshOption(), freshOption()];
  switch (kind) {
    case 'rating':
      return { ...asked, kind, ...scale, isReversed: false };
    case 'choice':
    case 'ranking':
      return { ...asked, kind, options: options() };
    case 'multiple':
      return { ...asked, kind, options: options(), most: 2 };
    case 'matrix':
      return { ...asked, kind, ...scale, rows: [freshOption()] };
    case 'comment':
      return { ...asked, kind, maxLength: 600 };
  }
}

export function freshTheme(): CommentTheme {
  return { id: freshId('t'), name: noWords(), words: { en: [], zh: [] } };
}

/** A question of its own with the same words: its answers are never taken for those of the first. */
export function copiedItem(item: SurveyItem): SurveyItem {
  return { ...item, id: freshId('q'), revision: 1 };
}

/** The same question asked in another way; options and scale stay where both ways have them. */
export function ofKind(item: SurveyItem, kind: SurveyItem['kind']): SurveyItem {
  const { id, revision, subject, text, askedIf } = item;
  const fresh = freshItem(kind);
  const options = 'options' in item && 'options' in fresh ? { options: item.options } : {};
  const scale =
    'min' in item && 'min' in fresh
      ? { min: item.min, max: item.max, lowEnd: item.lowEnd, highEnd: item.highEnd }
      : {};
  return { ...fresh, ...options, ...scale, id, revision, subject, text, askedIf };
}

export function freshSection(): Instrument['sections'][number] {
  return { id: freshId('s'), title: noWords(), items: [freshItem('rating')] };
}
