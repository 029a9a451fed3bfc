import type { Catalogue } from '../../i18n/catalogue.ts';

export const consentsMessages = {
  en: {
    title: 'Consents',
    channel: { mail: 'Mail', phone: 'Phone', wechat: 'WeChat', sms: 'SMS', post: 'Post' },
    state: { given: 'Agreed', withdrawn: 'Withdrawn' },
    verdict: { yes: 'allowed', no: 'not allowed' },
    because: {
      given: 'Agreed',
      withdrawn: 'Withdrawn',
      'not-asked': 'Not asked',
      'never-objected': 'Never objected',
      'unknown-purpose': 'Purpose unknown',
    },
    source: {
      form: 'form',
      mail: 'mail',
      'phone-call': 'phone call',
      import: 'import',
      'preference-page': 'preference page',
      staff: 'colleague',
    },
    rule: { asked: 'Only with consent', 'unless-withdrawn': 'Until they object' },
    purpose: {
      service: {
        name: 'Service messages',
        wording: 'You may contact me about my orders, questions and the service I receive.',
      },
      greetings: {
        name: 'Greetings',
        wording: 'You may send me good wishes and thanks, such as on my birthday.',
      },
      marketing: {
        name: 'Offers and news',
        wording: 'You may send me offers and news about your products and services.',
      },
      surveys: {
        name: 'Surveys',
        wording: 'You may ask me how satisfied I am.',
      },
    },
    answeredOn: '{{day, datetime(year: numeric; month: short; day: numeric; timeZone: UTC)}}, {{source}}',
    futureDay: 'An answer cannot be of a day to come.',
    noSuchPurpose: 'This purpose does not exist any more. Choose another.',
  },
  zh: {
    title: '联系授权',
    channel: { mail: '邮件', phone: '电话', wechat: '微信', sms: '短信', post: '信函' },
    state: { given: '已同意', withdrawn: '已撤回' },
    verdict: { yes: '可以联系', no: '不可联系' },
    because: {
      given: '已同意',
      withdrawn: '已撤回',
      'not-asked': '尚未征询',
      'never-objected': '未表示反对',
      'unknown-purpose': '用途不明',
    },
    source: {
      form: '表单',
      mail: '邮件',
      'phone-call': '电话',
      import: '导入',
      'preference-page': '偏好设置页',
      staff: '同事登记',
    },
    rule: { asked: '须经同意', 'unless-withdrawn': '未反对即可' },
    purpose: {
      service: { name: '服务通知', wording: '可以就我的订单、咨询和所享服务与我联系。' },
      greetings: { name: '问候与致谢', wording: '可以在生日等日子向我送上祝福和感谢。' },
      marketing: { name: '优惠与资讯', wording: '可以向我发送产品和服务的优惠与资讯。' },
      surveys: { name: '满意度调查', wording: '可以询问我的满意程度。' },
    },
    answeredOn: '{{day, datetime(year: numeric; month: short; day: numeric; timeZone: UTC)}}，{{source}}',
    futureDay: '日期不能晚于今天。',
    noSuchPurpose: '该用途已不存在，请另选一个。',
  },
} satisfies Catalogue;
