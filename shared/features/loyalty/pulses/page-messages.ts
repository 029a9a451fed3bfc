import type { Catalogue } from '../../../i18n/catalogue.ts';

export const pulsePageMessages = {
  en: {
    languageSwitch: 'Language of this page',
    loading: 'One moment…',
    question: {
      recommendation: 'How likely are you to recommend {{organisation}} to somebody you know?',
      satisfaction: 'How satisfied are you with {{organisation}}?',
    },
    scale: {
      recommendation: { low: 'Not at all', high: 'Very likely' },
      satisfaction: { low: 'Not at all', high: 'Very' },
    },
    words: 'Anything you would like to tell us (optional)',
    send: 'Send',
    change: 'Save the change',
    thanks: {
      low: 'Thank you for saying so openly. We will look at what went wrong.',
      middle: 'Thank you. What would have made it better? One line is enough.',
      high: 'Thank you! That makes our day.',
    },
    call: 'Somebody will call you by {{onDay, datetime(month: long; day: numeric; timeZone: UTC)}}.',
    mayChange: 'You can change your answer until tomorrow.',
    done: 'This is what you answered: {{score}}.',
    linkInvalid: 'This link does not open anything any more. Thank you for wanting to answer.',
    answeredBefore: 'This question has been answered. Thank you.',
    privacy:
      'Your answer goes to {{organisation}} only. This page remembers nothing about you and shows nothing we know of you.',
  },
  zh: {
    languageSwitch: '本页语言',
    loading: '请稍候…',
    question: {
      recommendation: '您有多大可能向熟人推荐{{organisation}}？',
      satisfaction: '您对{{organisation}}的满意程度如何？',
    },
    scale: {
      recommendation: { low: '完全不可能', high: '非常可能' },
      satisfaction: { low: '很不满意', high: '非常满意' },
    },
    words: '还有什么想告诉我们的吗？（选填）',
    send: '提交',
    change: '保存修改',
    thanks: {
      low: '感谢您的坦诚。我们会查明问题出在哪里。',
      middle: '感谢您的答复。怎样可以做得更好？一句话就够。',
      high: '感谢您！您的肯定让我们备受鼓舞。',
    },
    call: '我们会在{{onDay, datetime(month: long; day: numeric; timeZone: UTC)}}前致电给您。',
    mayChange: '明天之前，您可以修改答复。',
    done: '您的答复是：{{score}}。',
    linkInvalid: '此链接已失效。感谢您愿意作答。',
    answeredBefore: '这个问题已经回答过了，谢谢您。',
    privacy: '您的答复只会提交给{{organisation}}。本页不会记住您，也不会显示您的任何资料。',
  },
} satisfies Catalogue;
