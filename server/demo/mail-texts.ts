import type { Language } from '../../shared/i18n/catalogue.ts';

/** `{product}`, `{quantity}`, `{day}` and `{name}` are filled in. `promise` is what a mail of ours commits us to. */
export type MailText = { subject: string; text: string; promise?: string };

export const askingTexts: Record<Language, readonly MailText[]> = {
  zh: [
    {
      subject: '{product}询价',
      text: '您好，\n我们这边需要{product}{quantity}件，请报个价，最好能附上交期。\n谢谢！\n{name}',
    },
    {
      subject: '关于上批{product}',
      text: '您好，\n上批{product}已收到，整体不错。想问下批能否提前两天发货？\n{name}',
    },
    {
      subject: '{product}补货',
      text: '库存快用完了，请按老规格再安排{product}{quantity}件，发票随货。\n{name}',
    },
    { subject: '对账', text: '麻烦把本月的对账单发我一份，我们财务在催。\n{name}' },
    {
      subject: '{product}样品',
      text: '新来的客房经理想看看{product}的样品，能否寄两份过来？地址不变。\n{name}',
    },
    {
      subject: '有一箱{product}受潮',
      text: '您好，\n今天到的货里有一箱{product}受潮了，照片见附件，请问怎么处理？\n{name}',
    },
  ],
  en: [
    {
      subject: 'Quote for {product}',
      text: 'Hello,\n\nwe need {quantity} of {product} for the spring. Could you send a quote with the delivery time?\n\nBest regards\n{name}',
    },
    {
      subject: 'Last delivery of {product}',
      text: 'Hello,\n\nthe last delivery arrived well, thank you. Could the next one leave two days earlier?\n\n{name}',
    },
    {
      subject: 'Reorder: {product}',
      text: 'Hi,\n\nplease send another {quantity} of {product}, same as before. Invoice with the goods.\n\n{name}',
    },
    {
      subject: 'Statement of account',
      text: "Good morning,\n\nour accounting asks for this month's statement. Could you send it over?\n\n{name}",
    },
    {
      subject: 'Samples of {product}',
      text: 'Hello,\n\nour new housekeeping manager would like to see {product} before we decide. Two samples would do.\n\nKind regards\n{name}',
    },
    {
      subject: 'One box of {product} was damp',
      text: "Hello,\n\none box of today's delivery was damp, pictures attached. What do you suggest?\n\n{name}",
    },
  ],
};

export const answeringTexts: Record<Language, readonly MailText[]> = {
  zh: [
    {
      subject: '答复：{product}询价',
      text: '{name}您好，\n感谢询价。我在核对{product}的库存，{day}前把报价发给您。\n祝好',
      promise: '发{product}的报价',
    },
    { subject: '答复：{product}', text: '{name}您好，\n收到，已经安排仓库提前备货，发出后把单号告诉您。' },
    {
      subject: '样品已安排',
      text: '{name}您好，\n样品今天打包，{day}之前寄到您公司。',
      promise: '寄{product}样品',
    },
    { subject: '对账单', text: '{name}您好，\n对账单见附件，请查收。如有出入请随时联系我。' },
    {
      subject: '关于受潮的处理',
      text: '{name}您好，\n非常抱歉。我们{day}前补发一箱，受潮的不用退回。',
      promise: '补发一箱{product}',
    },
  ],
  en: [
    {
      subject: 'Re: Quote for {product}',
      text: 'Dear {name},\n\nthank you for asking. I am checking the stock of {product} and will send you the quote by {day}.\n\nBest regards',
      promise: 'Send the quote for {product}',
    },
    {
      subject: 'Re: {product}',
      text: 'Dear {name},\n\nnoted. The warehouse is preparing it now; you get the tracking number once it leaves.',
    },
    {
      subject: 'Samples on their way',
      text: 'Dear {name},\n\nthe samples are being packed and reach you by {day}.',
      promise: 'Send samples of {product}',
    },
    {
      subject: 'Statement of account',
      text: 'Dear {name},\n\nplease find the statement attached. Tell me if anything looks off.',
    },
    {
      subject: 'Re: damp box',
      text: 'Dear {name},\n\nI am sorry about that. We send a new box by {day}; no need to return the damp one.',
      promise: 'Replace one box of {product}',
    },
  ],
};

export const theirPromises: Record<Language, readonly string[]> = {
  zh: ['发春季用量预测', '确认样品意见', '付清上月货款', '提供收货地址'],
  en: [
    'Send the forecast for spring',
    'Comment on the samples',
    "Pay last month's invoice",
    'Confirm the delivery address',
  ],
};

export const callNotes: Record<Language, readonly string[]> = {
  zh: [
    '电话：聊了下半年的用量，可能增加一家分店。',
    '电话：对交期满意，希望包装再结实些。',
    '电话：下月预算会议后再定。',
    '电话：祝节日快乐，顺便确认了收货人。',
  ],
  en: [
    'Call: volume for the second half, perhaps one more site.',
    'Call: happy with delivery, wants sturdier packaging.',
    'Call: decides after the budget meeting next month.',
    "Call: season's greetings, confirmed the consignee.",
  ],
};
