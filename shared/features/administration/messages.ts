import type { Catalogue } from '../../i18n/catalogue.ts';
import { administrationEnglish } from './messages-en.ts';
import { administrationChinese } from './messages-zh.ts';

export const administrationMessages = {
  en: administrationEnglish,
  zh: administrationChinese,
} satisfies Catalogue;
