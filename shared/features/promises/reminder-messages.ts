import type { Catalogue } from '../../i18n/catalogue.ts';

/** The morning's mail. Customers' and colleagues' words are put in as they are. */
export const remindersMessages = {
  en: {
    subjectLate_one: '{{count}} promise is late',
    subjectLate_other: '{{count}} promises are late',
    subjectToday_one: '{{count}} promise is due today',
    subjectToday_other: '{{count}} promises are due today',
    greeting: 'Good morning, {{name}}.',
    late: 'Late:',
    today: 'Due today:',
    team: 'Late in your team, and told to you:',
    we: '{{what}}, promised to {{customer}}',
    they: '{{what}}, promised to us by {{customer}}',
    owedBy: '{{line}} (owner: {{owner}})',
    daysLate_one: '{{line}}: {{count}} day late',
    daysLate_other: '{{line}}: {{count}} days late',
    more_one: '… and {{count}} more',
    more_other: '… and {{count}} more',
    open: 'Open them: {{link}}',
    why: 'Kith sends this once in the morning of a working day when something is due. To switch it off: {{link}}',
  },
  zh: {
    subjectLate_other: '{{count}} 项承诺已逾期',
    subjectToday_other: '{{count}} 项承诺今天到期',
    greeting: '{{name}}，早上好！',
    late: '已逾期：',
    today: '今天到期：',
    team: '您团队中逾期、已上报给您的承诺：',
    we: '{{what}}（对{{customer}}的承诺）',
    they: '{{what}}（{{customer}}对我方的承诺）',
    owedBy: '{{line}}，负责人：{{owner}}',
    daysLate_other: '{{line}}，已逾期 {{count}} 天',
    more_other: '……另有 {{count}} 项',
    open: '查看全部：{{link}}',
    why: '只在工作日早晨且有承诺到期时发送一次。如需关闭：{{link}}',
  },
} satisfies Catalogue;
