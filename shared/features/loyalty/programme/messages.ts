import type { Catalogue } from '../../../i18n/catalogue.ts';
import { programmeEn } from './messages-en.ts';
import { programmeZh } from './messages-zh.ts';

export const programmeMessages = { en: programmeEn, zh: programmeZh } satisfies Catalogue;
