import type { Catalogue } from '../../i18n/catalogue.ts';

export const purchasesConsoleMessages = {
  en: {
    title: 'Orders',
    empty: 'No orders yet.',
    column: {
      number: 'Number',
      kind: 'Kind',
      orderedOn: 'Ordered on',
      lines: 'Lines',
      amount: 'Amount',
      currency: 'Currency',
    },
    line: '{{quantity}} × {{product}}',
    moreLines_one: 'and {{count}} more line',
    moreLines_other: 'and {{count}} more lines',
  },
  zh: {
    title: '订单',
    empty: '还没有订单。',
    column: {
      number: '编号',
      kind: '类型',
      orderedOn: '下单日期',
      lines: '明细',
      amount: '金额',
      currency: '币种',
    },
    line: '{{product}} × {{quantity}}',
    moreLines_other: '另有 {{count}} 行',
  },
} satisfies Catalogue;
