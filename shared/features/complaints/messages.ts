import type { Catalogue } from '../../i18n/catalogue.ts';
import { complaintsMessagesEn } from './messages-en.ts';
import { complaintsMessagesZh } from './messages-zh.ts';

export const complaintsMessages = {
  en: complaintsMessagesEn,
  zh: complaintsMessagesZh,
} satisfies Catalogue;
