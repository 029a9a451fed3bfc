/** Each alone says that a text offers something nobody has asked for. */
const plain = [
  /\bspecial offers?\b/i,
  /\b\d{1,2} ?% off\b/i,
  /\bnewsletter\b/i,
  /\b(?:limited[- ]time|while stocks last|black friday|unsubscribe)\b/i,
  /\b(?:promotional|(?:our|this|spring|summer|autumn|winter|seasonal|new) promotions?)\b/i,
  /\b(?:introductory|exclusive) (?:prices?|offers?|deals?|discounts?)\b/i,
  /促销|特价|限时|大促|满减|秒杀|退订|买一送一|优惠(?:活动|券|价)|新品(?:上市|推荐|发布|上架)|双(?:十一|11)/,
  /打 ?[\d.一二三四五六七八九]{1,3} ?折/,
];

/** Two different ones say so together: each alone is also part of talking business. */
const slight = [
  /\bdiscounts?\b/i,
  /\bsav(?:e|ings) up to\b/i,
  /\bnew (?:products?|collection|catalogue|catalog|range)\b/i,
  /\bdo(?:n't| not|n’t) miss\b/i,
  /优惠/,
  /折扣/,
  /新品|上新/,
  /欢迎选购|欢迎订购|先到先得|不容错过/,
];

/** Theirs, or turned down. */
const elsewhere = [
  /\byour (?:newsletter|promotions?|special offers?|catalogue|catalog|deals?)\b/gi,
  /\b(?:no|not|cannot|can't|can’t|without)\b[^.!?\n]{0,20}\b(?:special offers?|discounts?|deals?)\b/gi,
  /(?:贵司|贵公司|贵方|你们|您那边)的?(?:[^，。！？\n]{0,6})(?:促销|特价|优惠|折扣|新品|大促)[^，。！？\n]*/g,
  /(?:没有|无法|不能|暂无)(?:再)?(?:给|提供|做)?(?:任何)?(?:优惠|折扣|特价|促销)/g,
];

/** The words by which a text sounds like an offer or a newsletter, or none. Give it subject and the writer's own text. */
export function offerWords(text: string): string[] {
  const own = elsewhere.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
  const [alone] = found(own, plain);
  if (alone) return [alone];
  const together = found(own, slight);
  return together.length > 1 ? together.slice(0, 2) : [];
}

function found(text: string, patterns: readonly RegExp[]): string[] {
  return patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}
