import type { Catalogue } from '../../i18n/catalogue.ts';

/** The card that opens at a mark on any page. */
export const hoverMessages = {
  en: {
    late_one: 'Our promise is {{count}} day late',
    late_other: 'Our promise is {{count}} days late',
    theirsLate_one: 'Their promise is {{count}} day late',
    theirsLate_other: 'Their promise is {{count}} days late',
    next: 'Promised for {{day}}',
    nothingOpen: 'Nothing is open',
    more_one: 'and {{count}} more open',
    more_other: 'and {{count}} more open',
    lastContact: 'Last contact',
    owner: 'Looked after by',
    orders: 'Orders',
    none: '–',
    alsoOf: 'Also of {{names}}',
    open: 'Open in the console',
    fetching: 'Fetching this customer…',
    notOnDevice: {
      title: 'A known customer',
      text: 'Not kept on this device, and the server cannot be asked now.',
    },
    nobody: 'No customer stands here any more.',
  },
  zh: {
    late_other: '我方承诺已逾期 {{count}} 天',
    theirsLate_other: '对方承诺已逾期 {{count}} 天',
    next: '承诺日期：{{day}}',
    nothingOpen: '没有未了结的事项',
    more_other: '另有 {{count}} 项未了结',
    lastContact: '最近往来',
    owner: '负责人',
    orders: '订单',
    none: '–',
    alsoOf: '也属于：{{names}}',
    open: '在控制台打开',
    fetching: '正在获取该客户…',
    notOnDevice: { title: '已知客户', text: '本设备上没有该客户的资料，目前也无法向服务器查询。' },
    nobody: '此处已没有客户。',
  },
} satisfies Catalogue;
