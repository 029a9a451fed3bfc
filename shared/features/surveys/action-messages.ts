import type { Catalogue } from '../../i18n/catalogue.ts';

/** What follows from surveys, wherever it is told. */
export const surveyActionsMessages = {
  en: {
    state: {
      open: 'not begun, due {{dueOn, datetime(dateStyle: medium; timeZone: UTC)}}',
      begun: 'under way, due {{dueOn, datetime(dateStyle: medium; timeZone: UTC)}}',
      kept: 'done on {{settledOn, datetime(dateStyle: medium; timeZone: UTC)}}',
      broken: 'not kept',
      withdrawn: 'withdrawn',
    },
    since: 'What was done since “{{title}}”',
    sinceNone: 'Nothing was announced after it.',
    sinceBrief_one: 'Of what was announced after the last survey, {{kept}} of {{count}} is done.',
    sinceBrief_other: 'Of what was announced after the last survey, {{kept}} of {{count}} are done.',
    followsBrief_one: '{{count}} action announced, {{kept}} done',
    followsBrief_other: '{{count}} actions announced, {{kept}} done',
    follows: 'What follows from it',
    alone_one: 'These results have stood for {{count}} day without an action.',
    alone_other: 'These results have stood for {{count}} days without an action.',
    today: {
      title: 'After surveys',
      own: 'Yours to see to',
      refused: '{{title}}: its results could not be released',
      alone_one: '{{title}}: {{count}} day without an action',
      alone_other: '{{title}}: {{count}} days without an action',
    },
  },
  zh: {
    state: {
      open: '尚未开始，{{dueOn, datetime(dateStyle: medium; timeZone: UTC)}}前完成',
      begun: '进行中，{{dueOn, datetime(dateStyle: medium; timeZone: UTC)}}前完成',
      kept: '已于{{settledOn, datetime(dateStyle: medium; timeZone: UTC)}}完成',
      broken: '未兑现',
      withdrawn: '已撤回',
    },
    since: '“{{title}}”之后做了什么',
    sinceNone: '那次调查之后没有公布任何行动。',
    sinceBrief_other: '上次调查后公布了 {{count}} 项行动，已完成 {{kept}} 项。',
    followsBrief_other: '已公布 {{count}} 项行动，完成 {{kept}} 项',
    follows: '后续行动',
    alone_other: '结果公布已 {{count}} 天，仍没有任何行动。',
    today: {
      title: '调查之后',
      own: '由您负责的行动',
      refused: '{{title}}：结果未能公布',
      alone_other: '{{title}}：已 {{count}} 天没有任何行动',
    },
  },
} satisfies Catalogue;
