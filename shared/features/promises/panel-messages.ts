import type { Catalogue } from '../../i18n/catalogue.ts';

/** Shorter words for the panel's ledger and forms. */
export const promisesPanelMessages = {
  en: {
    nav: 'Promise',
    who: 'Who owes it',
    none: 'Nothing is owed.',
    settledLately_one: '{{count}} settled lately',
    settledLately_other: '{{count}} settled lately',
    made: 'Promise recorded.',
    moved: 'Moved.',
    settled: 'Settled.',
    otherDay: 'Another day',
    day: {
      today: 'Today',
      tomorrow: 'Tomorrow',
      friday: 'Friday',
      monday: 'Monday',
      week: 'In a week',
      fortnight: 'In two weeks',
    },
  },
  zh: {
    nav: '承诺',
    who: '由谁兑现',
    none: '双方没有未了结的承诺。',
    settledLately_other: '最近了结 {{count}} 项',
    made: '承诺已记录。',
    moved: '已改期。',
    settled: '已了结。',
    otherDay: '其他日期',
    day: {
      today: '今天',
      tomorrow: '明天',
      friday: '周五',
      monday: '下周一',
      week: '一周后',
      fortnight: '两周后',
    },
  },
} satisfies Catalogue;
