import type { Catalogue } from '../../i18n/catalogue.ts';
import { integrationsEn } from './messages-en.ts';
import { integrationsZh } from './messages-zh.ts';

export const integrationsMessages = { en: integrationsEn, zh: integrationsZh } satisfies Catalogue;
