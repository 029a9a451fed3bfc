import type { Catalogue } from '../../i18n/catalogue.ts';
import { instrumentMessagesEn } from './instrument-messages-en.ts';
import { instrumentMessagesZh } from './instrument-messages-zh.ts';

/** Writing questionnaires. */
export const questionnairesMessages = {
  en: instrumentMessagesEn,
  zh: instrumentMessagesZh,
} satisfies Catalogue;
