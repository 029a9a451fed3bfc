/** A stretch of a text: offsets of its first character and of the one after its last. */
export type Span = { start: number; end: number };

type Line = Span & { text: string };

const quoted = /^\s*[>＞|]/;
const attribution =
  /^(?=.*[\d@<])\s*(?:.{3,200}\bwrote|am\b.{5,200}\bschrieb.*|.{3,200}(?:写道|寫道|写到))\s*[:：]\s*$/i;
const separator =
  /^[\s>]*(?:[-_=—*]{2,}\s*(?:original (?:message|e-?mail)|forwarded (?:message|by)|original|原始邮件|原始郵件|邮件原件|原邮件|转发(?:的)?邮件|轉寄郵件|轉寄的郵件|转发邮件信息|回复的原邮件|回复的邮件)|begin forwarded message\s*:|_{20,}\s*$)/i;
const headerFirst = /^[\s*]*(?:from|von|de|发件人|寄件人|寄件者|發件人|日期|发送时间|主题)\**\s*[:：]/i;
const headerNext =
  /^[\s*]*(?:from|sent|date|to|cc|subject|发件人|發件人|发送时间|发送日期|發送時間|寄件日期|日期|时间|收件人|收件者|抄送|主题|主旨)\**\s*[:：]/i;
const dashes = /^--\s*$/;
const mobile =
  /^\s*(?:sent (?:from|via|with) (?:my |the )?[\w+ -]{2,40}|get outlook for \w+|发自(?:我的)?.{2,20}|來自我的.{2,20}|从我的.{2,20}发送|(?:发送|来)自.{2,20}(?:邮箱|手机|客户端))\s*$/i;
const signOff =
  /^\s*(?:(?:with |my )?(?:(?:best|kind|kindest|warm|warmest)(?: regards| wishes)?|regards|many thanks and (?:best|kind) regards|(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|cheers|br|mfg)|此致|敬礼|敬禮|敬上|祝好|商祺|(?:顺|順)?(?:祝|颂|頌)(?:您)?(?:商祺|商安|工作顺利|工作順利|生意兴隆|安好|一切顺利|时祺|好)|以上)\s*[,，.。!！]*\s*$/i;
const postscript = /^\s*(?:p\.?\s?s\.?\s*[:.]?\s|又及|另[：:]|附[：:])/i;
const disclaimer =
  /^\s*(?:confidentiality|disclaimer|legal notice|(?:this|the (?:contents?|information)).{0,40}\b(?:e-?mail|message|communication)\b.{0,80}(?:confidential|intended|privileged|may contain|deleted)|(?:免责|免責)?(?:声明|聲明)[：:]|保密(?:提示|声明)|本(?:邮件|郵件|电邮|信息).{0,30}(?:保密|机密|機密|误收|仅供)|to unsubscribe|you are receiving this)/i;
const mostHeaderLines = 4;
const mostAttributionLines = 3;

/**
 * What the writer of a mail wrote themselves: without quoted and forwarded mail, signature and small print.
 * Answers between quoted lines stay. Texts without line marks are cut at the header of what they answer.
 */
export function ownWords(text: string): Span[] {
  const lines = linesOf(text);
  const kept: Line[] = [];
  let isSigned = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const attributed = attributionLines(lines, at);
    if (attributed > 0) {
      if (!isMarked(lines, at + attributed)) break;
      at += attributed - 1;
    } else if (endsOwnWords(lines, at)) break;
    else if (postscript.test(line.text)) isSigned = false;
    else if (signOff.test(line.text)) isSigned = kept.some((one) => one.text.trim() !== '');
    if (attributed === 0 && !isSigned && !quoted.test(line.text) && !mobile.test(line.text)) kept.push(line);
  }
  return joined(kept);
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((one) => {
    const line = { text: one.replace(/\r$/, ''), start, end: start + one.length };
    start = line.end + 1;
    return line;
  });
}

function endsOwnWords(lines: Line[], at: number): boolean {
  const { text } = lines[at]!;
  if (separator.test(text) || dashes.test(text) || disclaimer.test(text)) return true;
  const following = lines.slice(at + 1, at + 1 + mostHeaderLines);
  return headerFirst.test(text) && following.some((line) => headerNext.test(line.text));
}

/** How many lines from here say "On … wrote:", which clients wrap; 0 when none does. */
function attributionLines(lines: Line[], at: number): number {
  const first = lines[at]!.text;
  if (attribution.test(first)) return 1;
  if (!/^\s*(?:on\s|在|于)/i.test(first)) return 0;
  for (let length = 2; length <= mostAttributionLines; length++) {
    const run = lines.slice(at, at + length).map((line) => line.text);
    if (run.some((text) => text.trim() === '')) return 0;
    if (attribution.test(run.join(' '))) return length;
  }
  return 0;
}

/** Whether the quotation that begins here carries marks, so that what bears none is the writer's again. */
function isMarked(lines: Line[], at: number): boolean {
  const next = lines.slice(at).find((line) => line.text.trim() !== '');
  return next === undefined || quoted.test(next.text);
}

function joined(lines: Line[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of lines) {
    const last = spans.at(-1);
    if (last && last.end + 1 === start) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
