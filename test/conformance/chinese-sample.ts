import type { ComposedMail, MailParty } from '../../extension/mail/mail-adapter.ts';

/** Whom the pages of Chinese hosts show, all invented. */
export const wang = { address: 'jianguo.wang@huayuan.test', name: '王建国' } satisfies MailParty;
export const li = { address: 'na.li@huayuan.test', name: '李娜' } satisfies MailParty;
export const mei = { address: 'mei@kith.test', name: '周梅' } satisfies MailParty;
export const sales = { address: 'sales@kith.test', name: '销售部' } satisfies MailParty;

export const written = {
  to: [wang],
  cc: [li, { address: 'bert@lindqvist.test', name: '' }],
  bcc: [],
  subject: '第七批货',
  text: '王先生，您好：\n\n周五前给您报价。',
  attachmentNames: ['报价单.pdf'],
  inReplyTo: null,
  account: mei.address,
} satisfies Partial<ComposedMail>;
