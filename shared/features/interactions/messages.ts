import type { Catalogue } from '../../i18n/catalogue.ts';
import { interactionsPanelMessages } from './panel-messages.ts';

export const interactionsMessages = {
  en: {
    panel: interactionsPanelMessages.en,
    notFound: 'This entry is no longer here. Someone may have removed it.',
    authorOnly: 'Only the person who wrote this may change who sees it or remove it. Ask them.',
    kind: {
      mail: 'Mail',
      call: 'Call',
      meeting: 'Meeting',
      visit: 'Visit',
      note: 'Note',
      greeting: 'Greeting',
      thanks: 'Thanks',
      answer: 'Answer',
    },
    direction: { in: 'They wrote or spoke', out: 'We wrote or spoke', none: 'About them' },
    sharing: {
      everything: 'Colleagues see everything',
      subject: 'Colleagues see the subject',
      existence: 'Colleagues see only that it happened',
    },
    hidden: 'Not shared with you',
  },
  zh: {
    panel: interactionsPanelMessages.zh,
    notFound: '这条往来记录已不存在，可能已被他人删除。',
    authorOnly: '只有记录者本人可以更改可见范围或删除，请与其联系。',
    kind: {
      mail: '邮件',
      call: '电话',
      meeting: '会面',
      visit: '拜访',
      note: '备注',
      greeting: '问候',
      thanks: '致谢',
      answer: '答复',
    },
    direction: { in: '客户联系我们', out: '我们联系客户', none: '关于客户' },
    sharing: {
      everything: '同事可见全部内容',
      subject: '同事仅可见主题',
      existence: '同事仅可见有过往来',
    },
    hidden: '未对您公开',
  },
} satisfies Catalogue;
