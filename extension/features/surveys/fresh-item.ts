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

export function freshSection(): Instrument['sections'][number] {
  return { id: freshId('s'), title: noWords(), items: [freshItem('rating')] };
}
