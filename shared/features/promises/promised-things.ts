import { simplified } from './detection/simplified.ts';

/** What business mail promises most, in the words of both languages, so that "the quote" is found again in 报价单.pdf. */
const things: Record<string, RegExp> = {
  quote: /\b(?:quotes?|quotations?|offers?|proposals?)\b|报价|方案/i,
  invoice: /\binvoices?\b|发票/i,
  contract: /\b(?:contracts?|agreements?|nda)\b|合同|协议/i,
  sample: /\bsamples?\b|样品|样机/i,
  drawing: /\b(?:drawings?|artwork|blueprints?)\b|图纸/i,
  report: /\breports?\b|报告/i,
  certificate: /\bcertificates?\b|证书|资质/i,
  catalogue: /\b(?:catalogu?es?|brochures?|price ?lists?)\b|目录|画册|价目表|价格表/i,
  tracking: /\btracking\b|运单|单号|提单/i,
  payment:
    /\b(?:payments?|pa(?:y|id)|balance|deposit|remittance|transfer(?:red)?|settled?)\b|货款|余款|尾款|定金|付款|支付|付清|打款|汇款|水单|款项/i,
  goods:
    /\b(?:ship(?:ped|ment)?|deliver(?:y|ed)?|dispatch(?:ed)?|goods|order|parcel|parts?|replacements?|units?)\b|发货|货物|交货|补发|出货|发出|寄出|配件/i,
  refund: /\b(?:refund(?:ed)?|credit notes?|credited)\b|退款|退回/i,
  specification: /\b(?:spec(?:s|ification)?s?|data ?sheets?)\b|规格|参数/i,
  picture: /\b(?:photos?|pictures?|images?)\b|照片|图片/i,
  slides: /\b(?:slides?|presentation|deck)\b|演示|幻灯/i,
  statement: /\b(?:statements?|reconciliation)\b|对账/i,
};

const dull = new Set(
  'about after again answer before could email first friday having latest least monday other please price product promise shall should sunday thank thanks their there these thing things thursday today tomorrow tuesday until wednesday which would writing within'.split(
    ' ',
  ),
);

/** The things a text speaks of: those of the table, and English words long enough to tell one thing from another. */
export function thingsIn(text: string): ReadonlySet<string> {
  const plain = simplified(text).replace(/[_-]/g, ' ');
  const named = Object.keys(things).filter((name) => things[name]!.test(plain));
  const words = [...plain.toLowerCase().matchAll(/\b[a-z]{5,}\b/g)].map(([word]) => word.replace(/s$/, ''));
  return new Set([...named, ...words.filter((word) => !dull.has(word))]);
}

export function sharesThing(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((thing) => other.has(thing));
}
