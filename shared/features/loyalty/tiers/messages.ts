import type { Catalogue } from '../../../i18n/catalogue.ts';
import { tiersEn } from './messages-en.ts';
import { tiersZh } from './messages-zh.ts';

export const tiersMessages = { en: tiersEn, zh: tiersZh } satisfies Catalogue;
