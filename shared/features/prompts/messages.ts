import type { Catalogue } from '../../i18n/catalogue.ts';
import { promptsMessagesEn } from './messages-en.ts';
import { promptsMessagesZh } from './messages-zh.ts';
import { promptsPanelMessages } from './panel-messages.ts';

/**
 * Days in `details` are midnights UTC in milliseconds, so that each language writes them its own way.
 * None may be named like an option of `Intl.DateTimeFormat` (`day`, `month` …): i18next would pass it on as that option.
 */
export const promptsMessages = {
  en: { ...promptsMessagesEn, panel: promptsPanelMessages.en },
  zh: { ...promptsMessagesZh, panel: promptsPanelMessages.zh },
} satisfies Catalogue;
