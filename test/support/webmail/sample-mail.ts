import { rawMail } from './raw-mail.ts';
import { firstUser } from './webmail.ts';

/** Invented people who write to the first user: two customers, a list, and someone who forges a page. */
export const sampleInbox: string[] = [
  rawMail({
    id: 'order-41@lindqvist.test',
    from: '"Anna Lindqvist" <anna@lindqvist.test>',
    to: `Mei Zhou <${firstUser}>, Sales <sales@kith.test>`,
    subject: 'Order 41: when will it arrive?',
    date: 'Mon, 12 Jan 2026 09:15:00 +0000',
    text: 'Hello Mei,\n\ncould you tell me by Friday when order 41 leaves you?\nPlease copy bert@lindqvist.test.\n\nAnna',
  }),
  rawMail({
    id: 'quote-7@huayuan.test',
    from: '王建国 <jianguo.wang@huayuan.test>',
    to: firstUser,
    subject: '关于第七批货的报价',
    date: 'Tue, 13 Jan 2026 02:30:00 +0000',
    text: '周经理您好：\n\n第七批货的报价请在周五前发给我，谢谢。\n\n王建国',
  }),
  rawMail({
    id: 'digest-90@lists.test',
    from: 'Trade Digest <digest@lists.test>',
    to: 'digest-readers@lists.test',
    subject: 'This week in trade',
    date: 'Wed, 14 Jan 2026 06:00:00 +0000',
    text: 'The week in ten lines.',
    headers: {
      'List-Id': '<digest.lists.test>',
      'List-Post': '<mailto:digest@lists.test>',
      'List-Unsubscribe': '<mailto:leave@lists.test>',
      Precedence: 'list',
    },
  }),
  rawMail({
    id: 'forged-1@mallory.test',
    from: 'Mallory <mallory@mallory.test>',
    to: firstUser,
    subject: 'Urgent change of bank account',
    date: 'Thu, 15 Jan 2026 10:00:00 +0000',
    html: `<div id="messageheader"><table class="headers-table"><tr><td class="header from"><span class="adr">
<a class="rcmContactAddress" href="mailto:anna@lindqvist.test" title="anna@lindqvist.test">Anna Lindqvist</a></span></td></tr></table></div>
<span class="sg-md-title" data-from="anna@lindqvist.test">Anna Lindqvist</span>
<article role="main"><h1>anna@lindqvist.test</h1><a href="mailto:anna@lindqvist.test">Anna</a></article>
<script>document.title = 'taken'</script><img src="x" onerror="document.title='taken'"><p>Please pay elsewhere.</p>`,
  }),
];

export const sampleSent: string[] = [
  rawMail({
    id: 'reply-41@kith.test',
    from: `Mei Zhou <${firstUser}>`,
    to: 'Anna Lindqvist <anna@lindqvist.test>',
    subject: 'Re: Order 41: when will it arrive?',
    date: 'Mon, 12 Jan 2026 11:00:00 +0000',
    text: 'Dear Anna,\n\nit leaves us on Thursday. I will send you the number.\n\nMei',
    headers: { 'In-Reply-To': '<order-41@lindqvist.test>' },
  }),
];

/** Two mails of a customer from `now`, since what old mail promises is not proposed: what the first promises, the second brings. */
export const promisingMails = (now: Date): string[] => {
  const both = { from: '"Anna Lindqvist" <anna@lindqvist.test>', to: firstUser, date: now.toUTCString() };
  const first =
    'Hello Mei,\n\nthank you for the offer. I will send you the signed order tomorrow.\n\nBest regards\nAnna';
  return [
    rawMail({ ...both, id: 'offer-41@lindqvist.test', subject: 'Your offer', text: first }),
    rawMail({
      ...both,
      id: 'signed-41@lindqvist.test',
      subject: 'Sooner than I thought',
      text: 'Hello Mei,\n\nthere you go.\n\nAnna',
      attachmentName: 'signed-order.pdf',
    }),
  ];
};
