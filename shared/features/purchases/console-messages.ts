import type { Catalogue } from '../../i18n/catalogue.ts';

export const purchasesConsoleMessages = {
  en: {
    title: 'Orders',
    empty: 'No orders yet.',
    line: '{{quantity}} × {{product}}',
    moreLines_one: 'and {{count}} more line',
    moreLines_other: 'and {{count}} more lines',
  },
  zh: {
    title: '订单',
    empty: '还没有订单。',
    line: '{{product}} × {{quantity}}',
    moreLines_other: '另有 {{count}} 行',
  },
} satisfies Catalogue;
