import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/i18n/catalogue.ts';

/** The reader's, for words that people wrote in each. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'zh' ? 'zh' : 'en';
}
