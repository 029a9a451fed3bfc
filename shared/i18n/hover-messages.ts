import type { Catalogue } from './catalogue.ts';

/** What the card of a mark is called; everything else is inside it. */
export const hoverMessages = {
  en: { title: 'Kith: the customer at this place' },
  zh: { title: '知交：此处的客户' },
} satisfies Catalogue;
