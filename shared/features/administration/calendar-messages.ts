import type { Catalogue } from '../../i18n/catalogue.ts';

export const calendarMessages = {
  en: {
    title: 'Days off and make-up days',
    hint: 'Reminders, escalations and waiting times count working days by this calendar.',
    noCountry: 'No country is chosen above: only the days you add here depart from the week.',
    noDays: 'No day of this year departs from the week.',
    arranged: 'As the State Council arranged the year, make-up working days included.',
    notArranged:
      'Kith knows the State Council’s arrangements up to {{year}}. For later years it shows the statutory days off; add the shifted days once they are announced.',
    year: 'Year',
    off: 'day off',
    worked: 'working day',
    decided: 'decided here',
    day: 'Day',
    kind: 'What it is',
    name: 'Occasion',
    add: 'Add or correct',
    clear: 'Remove what was decided about {{day}}',
    saved: 'The calendar is changed',
    span: '{{from}} – {{to}}',
  },
  zh: {
    title: '放假与调休',
    hint: '提醒、逾期上报和等待时间都按此日历计算工作日。',
    noCountry: '上方未选择国家或地区，只有在此添加的日子会改变每周安排。',
    noDays: '这一年没有例外的日子。',
    arranged: '按国务院办公厅公布的放假安排，含调休上班日。',
    notArranged:
      '知交内置的放假安排截至 {{year}} 年。之后的年份仅列出法定节假日，待安排公布后请在此补充调休日。',
    year: '年份',
    off: '放假',
    worked: '上班',
    decided: '本公司设定',
    day: '日期',
    kind: '类型',
    name: '名称',
    add: '添加或更正',
    clear: '删除对{{day}}的设定',
    saved: '日历已更新',
    span: '{{from}}至{{to}}',
  },
} satisfies Catalogue;
