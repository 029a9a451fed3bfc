import type { Catalogue } from '../../i18n/catalogue.ts';
import { roundMessagesEn } from './round-messages-en.ts';
import { roundMessagesZh } from './round-messages-zh.ts';

/** Planning a survey, its states, and the invitation to it. */
export const surveyRoundsMessages = { en: roundMessagesEn, zh: roundMessagesZh } satisfies Catalogue;
