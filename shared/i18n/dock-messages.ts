import type { Catalogue } from './catalogue.ts';

/** What dock and card in a page are called; everything else is inside them. */
export const dockMessages = {
  en: {
    panel: 'Kith: the customer beside this mail',
    show: 'Show Kith',
    hide: 'Hide Kith',
    hover: 'Kith: the customer at this place',
  },
  zh: {
    panel: '知交：这封信背后的客户',
    show: '展开知交',
    hide: '收起知交',
    hover: '知交：此处的客户',
  },
} satisfies Catalogue;
