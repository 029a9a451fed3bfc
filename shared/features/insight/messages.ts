import type { Catalogue } from '../../i18n/catalogue.ts';
import { insightMessagesEn } from './messages-en.ts';
import { insightMessagesZh } from './messages-zh.ts';

export const insightMessages = { en: insightMessagesEn, zh: insightMessagesZh } satisfies Catalogue;
