import { useTranslation } from 'react-i18next';
import type { Words } from '../../../shared/features/surveys/instrument.ts';

/** Words in the reader’s language, in the other one while they lack it. */
export function useWords() {
  const { i18n } = useTranslation();
  return ({ en, zh }: Words) => (i18n.language.startsWith('zh') ? zh || en : en || zh);
}
