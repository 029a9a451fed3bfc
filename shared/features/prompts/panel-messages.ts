import type { Catalogue } from '../../i18n/catalogue.ts';

/** What the panel and the popup say once a prompt was acted on. */
export const promptsPanelMessages = {
  en: {
    draft: {
      inserted: 'The draft is in your mail. Undo takes it out again.',
      'not-empty-inserted-at-cursor': 'Your text stays; the draft stands at the cursor.',
      'no-compose': 'This page has no editor Kith can reach. Take the text along:',
    },
    copy: 'Copy',
    copied: 'Copied.',
    copyByHand: 'The browser does not let Kith copy. Select the text and copy it.',
    answered: {
      done: 'Done.',
      later: 'Comes back tomorrow.',
      'not-now': 'Noted, with your reason.',
    },
    quietThere: 'It is {{time}} where they are ({{why}}): better not call or write before {{until}}.',
    zoneOf: {
      own: 'as they said',
      phone: 'by their phone',
      domain: 'by their domain',
      organisation: 'our own time',
    },
    ofCompany: '{{company}}: {{reason}}',
    notNow: 'Not now…',
    ownWords: 'Or in your own words',
  },
  zh: {
    draft: {
      inserted: '草稿已放入邮件，可随时撤销。',
      'not-empty-inserted-at-cursor': '您写的内容未变，草稿已插入光标处。',
      'no-compose': '此页面没有知交可用的编辑框，请复制以下内容：',
    },
    copy: '复制',
    copied: '已复制。',
    copyByHand: '浏览器不允许复制，请手动选中后复制。',
    answered: { done: '已完成。', later: '明天再提醒。', 'not-now': '已记下原因。' },
    quietThere: '对方当地时间 {{time}}（{{why}}），{{until}} 前不宜打扰。',
    zoneOf: { own: '本人告知', phone: '据电话', domain: '据域名', organisation: '按本公司时间' },
    ofCompany: '{{company}}：{{reason}}',
    notNow: '暂不处理…',
    ownWords: '或自行填写',
  },
} satisfies Catalogue;
