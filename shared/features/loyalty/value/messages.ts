import type { Catalogue } from '../../../i18n/catalogue.ts';
import { valueMessagesEn } from './messages-en.ts';
import { valueMessagesZh } from './messages-zh.ts';

export const valueMessages = { en: valueMessagesEn, zh: valueMessagesZh } satisfies Catalogue;
