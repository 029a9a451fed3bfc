import type { Catalogue } from '../../i18n/catalogue.ts';
import { writingMessagesEn } from './messages-en.ts';
import { writingMessagesZh } from './messages-zh.ts';

export const writingMessages = { en: writingMessagesEn, zh: writingMessagesZh } satisfies Catalogue;
