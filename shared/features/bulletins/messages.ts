import type { Catalogue } from '../../i18n/catalogue.ts';

export const bulletinsMessages = {
  en: {
    notFound: 'This bulletin is no longer here. Someone may have removed it.',
    sentAlready: 'This bulletin has been sent. What customers have read stays as it is.',
    unknownProduct: 'No order names “{{product}}”. Choose a product as your orders write it.',
    over: 'The forecast is over already. Change its days first.',
    nobody: 'There is nobody it may go to. The list says why.',
    notSent: 'It has not been sent, so there is nothing to compare.',
    notOver: 'The forecast runs until {{untilOn}}. What really happened is known after that day.',
    noMailServer: 'No mail server is set up, so nothing can be sent.',
    mail: {
      subject: {
        price: '{{product}}: where the price is heading – {{organisation}}',
        demand: '{{product}}: where demand is heading – {{organisation}}',
      },
      forecast: {
        price:
          'Our forecast: from {{fromOn, datetime(year: numeric; month: long; day: numeric; timeZone: UTC)}} to {{untilOn, datetime(year: numeric; month: long; day: numeric; timeZone: UTC)}} the price of {{product}} changes by {{low, number(style: percent; signDisplay: exceptZero; maximumFractionDigits: 1)}} to {{high, number(style: percent; signDisplay: exceptZero; maximumFractionDigits: 1)}}. A forecast is not a promise.',
        demand:
          'Our forecast: from {{fromOn, datetime(year: numeric; month: long; day: numeric; timeZone: UTC)}} to {{untilOn, datetime(year: numeric; month: long; day: numeric; timeZone: UTC)}} demand for {{product}} changes by {{low, number(style: percent; signDisplay: exceptZero; maximumFractionDigits: 1)}} to {{high, number(style: percent; signDisplay: exceptZero; maximumFractionDigits: 1)}}. A forecast is not a promise.',
      },
      stop: 'You receive this because you bought it from {{organisation}}. What we may write to you about is yours to decide: {{url}}',
    },
  },
  zh: {
    notFound: '该行情信息已不存在，可能已被他人删除。',
    sentAlready: '该行情信息已经发出，客户看到的内容不能再改。',
    unknownProduct: '没有订单包含“{{product}}”。请按订单中的名称选择产品。',
    over: '预测期已过，请先修改日期。',
    nobody: '没有可以发送的客户，原因见名单。',
    notSent: '尚未发送，没有可对照的预测。',
    notOver: '预测期到 {{untilOn}} 为止，之后才能登记实际情况。',
    noMailServer: '尚未设置邮件服务器，无法发送。',
    mail: {
      subject: {
        price: '{{product}}价格走势 – {{organisation}}',
        demand: '{{product}}需求走势 – {{organisation}}',
      },
      forecast: {
        price:
          '我们预计：{{fromOn, datetime(year: numeric; month: long; day: numeric; timeZone: UTC)}}至{{untilOn, datetime(year: numeric; month: long; day: numeric; timeZone: UTC)}}，{{product}}价格变动在 {{low, number(style: percent; signDisplay: exceptZero; maximumFractionDigits: 1)}} 至 {{high, number(style: percent; signDisplay: exceptZero; maximumFractionDigits: 1)}} 之间。预测仅供参考，不构成承诺。',
        demand:
          '我们预计：{{fromOn, datetime(year: numeric; month: long; day: numeric; timeZone: UTC)}}至{{untilOn, datetime(year: numeric; month: long; day: numeric; timeZone: UTC)}}，{{product}}需求变动在 {{low, number(style: percent; signDisplay: exceptZero; maximumFractionDigits: 1)}} 至 {{high, number(style: percent; signDisplay: exceptZero; maximumFractionDigits: 1)}} 之间。预测仅供参考，不构成承诺。',
      },
      stop: '您曾向{{organisation}}购买该产品，因此收到这封邮件。想调整我们可以给您发哪些邮件，请点击：{{url}}',
    },
  },
} satisfies Catalogue;
