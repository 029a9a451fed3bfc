import type { Catalogue } from '../../../i18n/catalogue.ts';

export const valueMessages = {
  en: {
    title: 'Customer value',
  },
  zh: {
    title: '客户价值',
  },
} satisfies Catalogue;
