import type { Catalogue } from './catalogue.ts';

/** What the dock in a page is called; everything else is inside it. */
export const dockMessages = {
  en: { panel: 'Kith: the customer beside this mail', show: 'Show Kith', hide: 'Hide Kith' },
  zh: { panel: '知交：这封信背后的客户', show: '展开知交', hide: '收起知交' },
} satisfies Catalogue;
