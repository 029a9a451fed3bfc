import type { Catalogue } from '../../i18n/catalogue.ts';
import { mailClientsMessagesEn } from './messages-en.ts';
import { mailClientsMessagesZh } from './messages-zh.ts';

export const mailClientsMessages = {
  en: mailClientsMessagesEn,
  zh: mailClientsMessagesZh,
} satisfies Catalogue;
