import type { Catalogue } from '../../i18n/catalogue.ts';

/** Who of a company is asked, beyond teams. */
export const surveyAudienceMessages = {
  en: {
    title: 'Only those of whom all this holds',
    hint: 'Attributes of people decide who is asked. Results are still cut by team only.',
    add: 'Add a condition',
    tenure: 'Time with the company',
    role: 'Role',
    is: 'On the first day of the survey',
    'at-least': 'at least',
    'less-than': 'less than',
    months: 'Months',
    remove: 'Remove the condition: {{name}}',
    valueCount_other: '{{value}} ({{count}} people)',
    valueCount_one: '{{value}} (one person)',
    unknown_other: '{{name}}: not known of {{count}} people, who are not asked.',
    unknown_one: '{{name}}: not known of one person, who is not asked.',
    noAttributes: 'A place of work, a kind of contract and the like are kept under “People and teams”.',
    said: {
      oneOf: '{{of}}: {{values}}',
      team: 'Team',
      role: 'Role',
      'at-least': 'At least {{months}} months with the company',
      'less-than': 'Less than {{months}} months with the company',
    },
    refusal: {
      attributeGone: 'An attribute by which people are chosen here was removed. Choose again.',
      tellsApart:
        '“{{title}}” runs at the same time and asks almost the same people: of fewer than {{minimum}} of them one could see from both results together what they answered. Ask the same people, choose other days, or change who is asked.',
    },
  },
  zh: {
    title: '仅限同时符合以下条件的人',
    hint: '员工属性只决定向谁调查，结果仍然只按团队划分。',
    add: '添加条件',
    tenure: '入职时间',
    role: '角色',
    is: '以调查第一天为准',
    'at-least': '满',
    'less-than': '不满',
    months: '月数',
    remove: '移除条件：{{name}}',
    valueCount_other: '{{value}}（{{count}} 人）',
    unknown_other: '{{name}}：有 {{count}} 人未填，不在调查之列。',
    noAttributes: '工作地点、合同类型等属性可以在“成员与团队”页维护。',
    said: {
      oneOf: '{{of}}：{{values}}',
      team: '团队',
      role: '角色',
      'at-least': '入职满 {{months}} 个月',
      'less-than': '入职不满 {{months}} 个月',
    },
    refusal: {
      attributeGone: '用来选择调查对象的一项属性已被删除，请重新选择。',
      tellsApart:
        '“{{title}}”同期进行，调查对象几乎相同：把两份结果放在一起，就能看出其中不足 {{minimum}} 人的答案。请改为相同的对象、调整日期，或重新选择调查对象。',
    },
  },
} satisfies Catalogue;
