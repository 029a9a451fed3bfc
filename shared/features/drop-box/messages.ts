import type { Catalogue } from '../../i18n/catalogue.ts';

export const dropBoxMessages = {
  en: {
    title: 'Drop-box address',
    intro:
      'Put this address in BCC when you write to a customer, or forward their mail to it: Kith keeps it with that customer.',
    notOffered:
      'This installation receives no mail yet. Whoever runs it can switch it on with KITH_DROPBOX_PORT and KITH_DROPBOX_DOMAIN.',
    make: 'Make my address',
    made: 'This is your address',
    address: 'Your address',
    renew: 'New address',
    renewQuestion: 'Replace your drop-box address?',
    renewHint: 'Mail to the present one is refused from then on. Do this when somebody else got to know it.',
    senders: 'Only mail from {{addresses}} is kept; whoever else writes to it is refused.',
    received_one: '{{count}} mail kept, the last one {{when}}',
    received_other: '{{count}} mails kept, the last one {{when}}',
    neverReceived: 'No mail has come yet',
  },
  zh: {
    title: '投递地址',
    intro: '给客户写信时密送到此地址，或将客户来信转发到此地址，知交会将邮件归入该客户的往来记录。',
    notOffered: '本服务器尚未启用收信。管理员可通过 KITH_DROPBOX_PORT 和 KITH_DROPBOX_DOMAIN 启用。',
    make: '生成我的地址',
    made: '这是您的投递地址',
    address: '您的地址',
    renew: '更换地址',
    renewQuestion: '更换投递地址？',
    renewHint: '更换后，发往旧地址的邮件将被拒收。地址被他人知晓时请更换。',
    senders: '仅接收来自 {{addresses}} 的邮件，其他人发来的一律拒收。',
    received_other: '已收取 {{count}} 封，最近一封：{{when}}',
    neverReceived: '尚未收到邮件',
  },
} satisfies Catalogue;
