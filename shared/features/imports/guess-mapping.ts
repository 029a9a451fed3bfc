import type { ColumnMapping, CustomerField, PurchaseField } from './model.ts';

/** Header words by field, most telling first; compared without case, spaces and marks. */
const customerWords: [CustomerField, RegExp][] = [
  ['referredBy', /^(referred|introduced|brought)by|^refer(rer|ral)|推荐人|介绍人|转介绍/],
  ['consentOn', /^consent(date|day|on)|^同意(日期|时间)/],
  ['consentWording', /^consent(wording|text)|^同意(内容|条款)/],
  ['lunarBirthday', /lunarbirth|(农历|阴历)生日/],
  ['anniversary', /anniversary|纪念日/],
  ['email', /e-?mail|邮箱|邮件|电邮/],
  ['phone', /phone|mobile|tel(?!l)|cell|手机|电话|联系方式/],
  ['handle', /wechat|weixin|微信|qq|handle|skype|whatsapp/],
  ['familyName', /^(last|family|sur)name$|^姓$|^姓氏$/],
  ['givenName', /^(first|given|fore)name$|^名$|^名字$/],
  ['company', /company|organi[sz]ation|employer|firm|公司|单位|企业|机构/],
  ['otherName', /(other|english|chinese|native|nick)name|英文名|中文名|别名|昵称/],
  [
    'name',
    /^name|fullname|customer(name)?$|contact(name|person)?$|displayname|client|姓名|客户(名称|名)?$|名称|联系人|称呼/,
  ],
  ['title', /title|position|jobrole|职务|职位|头衔/],
  ['birthday', /birth|dob|生日|出生/],
  ['tier', /tier|level|class|等级|级别/],
  ['owner', /owner|accountmanager|salesrep|负责人|业务员|跟进人|销售/],
  ['notes', /note|remark|comment|memo|description|备注|说明|附注/],
];

const purchaseWords: [PurchaseField, RegExp][] = [
  ['number', /invoice(no|number)?|order(no|number|id)?$|^(order|invoice)$|number|单号|编号|订单号/],
  ['customerEmail', /e-?mail|邮箱|邮件/],
  ['customerPhone', /phone|mobile|手机|电话/],
  ['orderedAt', /date|time|when|orderedat|日期|时间/],
  ['currency', /currency|币种|货币/],
  ['cost', /cost|成本/],
  ['quantity', /qty|quantity|count|数量/],
  ['amount', /amount|total|price|value|sum|revenue|金额|总价|合计|价格/],
  ['product', /product|item|sku|description|article|商品|产品|品名/],
  ['customerName', /customer|client|name|company|客户|公司|姓名/],
];

/** A header without case, spaces and marks. */
export const plainHeader = (header: string) => header.toLowerCase().replace(/[\s_\-.:：()（）/']+/g, '');

function guess<F extends string>(headers: readonly string[], words: [F, RegExp][], repeatable: readonly F[]) {
  const mapping: Record<string, F> = {};
  const taken = new Set<F>();
  for (const [field, pattern] of words) {
    headers.forEach((header, index) => {
      if (mapping[index] || (taken.has(field) && !repeatable.includes(field))) return;
      if (!pattern.test(plainHeader(header))) return;
      mapping[index] = field;
      taken.add(field);
    });
  }
  return mapping;
}

/** Columns beside the value that say nothing of the customer: its type, a fax, another person's name or number. */
const saysNothing = (header: string) =>
  /(type|label|类型|标签)$|fax|传真|pager|assistant|助理|manager'?s|经理姓名|display ?name.*mail|mail.*display ?name|电子邮件显示/i.test(
    header.trim(),
  );

/** Beside its day and words, a consent is read by its purpose, and its channel is no address. */
const isConsent = (header: string) =>
  /^(consent|同意)(?!date|day|on|wording|text|日期|时间|内容|条款)/.test(plainHeader(header));

export function guessCustomerMapping(headers: readonly string[]): ColumnMapping {
  const readable = headers.map((header) => (saysNothing(header) || isConsent(header) ? '' : header));
  return guess(readable, customerWords, ['email', 'phone', 'handle', 'notes']);
}

export function guessPurchaseMapping(headers: readonly string[]): ColumnMapping {
  return guess(headers, purchaseWords, []);
}
