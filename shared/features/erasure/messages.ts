import type { Catalogue } from '../../i18n/catalogue.ts';
import { erasureMessagesEn } from './messages-en.ts';
import { erasureMessagesZh } from './messages-zh.ts';

export const erasureMessages = { en: erasureMessagesEn, zh: erasureMessagesZh } satisfies Catalogue;
