import type { Catalogue } from '../../i18n/catalogue.ts';

export const purchasesMessages = {
  en: {
    notFound: 'This order is no longer here. Someone may have removed it.',
    otherCustomersNumber: 'Order {{number}} belongs to another customer. Check the number.',
    kind: { order: 'Order', return: 'Return' },
  },
  zh: {
    notFound: '该订单已不存在，可能已被他人删除。',
    otherCustomersNumber: '订单 {{number}} 属于其他客户，请核对订单号。',
    kind: { order: '订单', return: '退货' },
  },
} satisfies Catalogue;
