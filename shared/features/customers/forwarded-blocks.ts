/** The sender line of one quoted header block, outermost first. */
export type ForwardedBlock = {
  /** As written: a name, an address, or both. */
  from: string;
  /** The line above calls it a forward, not merely an original message. */
  saysForwarded: boolean;
};

/** What mail programs write above a mail that is passed on. */
const forwardLine =
  /forwarded message|begin forwarded message|forwarded by|weitergeleitete nachricht|message transféré|mensaje reenviado|转发的?(原)?邮件|被转发的邮件|转发的消息|转发邮件信息|轉寄郵件|轉寄的郵件|轉寄訊息|转寄邮件/i;
const originalLine =
  /original( message)?|ursprüngliche nachricht|message d'origine|mensaje original|原始邮件|原始郵件|原始消息|邮件原件|原邮件/i;
const decoration = /^[\s>|]*([-_=*—–]{2,}|begin forwarded|开始转发|以下是|下面是)/i;

const fromLabel = /^(from|von|de|da|发件人|寄件人|寄件者|發件人|发信人)\s*[:：]\s*(.*)$/i;
const otherLabel =
  /^(date|sent|to|cc|subject|reply-to|gesendet|datum|an|betreff|envoyé|objet|à|fecha|para|asunto|enviado( el)?|发送时间|發送時間|发送日期|发件时间|日期|时间|寄件日期|傳送時間|收件人|收件者|抄送|副本|主题|主旨|回复)\s*[:：]/i;

/** Hostile mail: a header line is never longer, and no pattern here is quick on one that is. */
const longestLine = 1000;

/** How far below its line a block may begin, and how long it may be. */
const reach = 8;

export function forwardedBlocks(text: string): ForwardedBlock[] {
  const lines = text.slice(0, 200_000).split(/\r?\n/).map(bareLine);
  const blocks: ForwardedBlock[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const from = fromLabel.exec(lines[at]!)?.[2];
    if (from === undefined || !isHeaderBlock(lines, at)) continue;
    const above =
      lines
        .slice(Math.max(0, at - reach), at)
        .filter(isMarker)
        .at(-1) ?? '';
    blocks.push({ from: senderAt(lines, at, from), saysForwarded: forwardLine.test(above) });
  }
  return blocks;
}

/** Without quote marks, table bars (163 writes `| 发件人 | name |`) and emphasis. */
function bareLine(line: string): string {
  const plain = line
    .slice(0, longestLine)
    .replace(/^[\s>]+/, '')
    .replaceAll('*', '')
    .trim();
  const [before, label, value] = plain.split('|').map((cell) => cell.trim());
  return before === '' && label && value ? `${label.replace(/[:：]$/, '')}: ${value}` : plain;
}

function isMarker(line: string): boolean {
  return forwardLine.test(line) || (decoration.test(line) && originalLine.test(line));
}

/** A lone `From:` in a sentence is no header: a date, a receiver or a subject stands with it. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const near = lines.slice(Math.max(0, at - 3), at + reach);
  return near.filter((line) => otherLabel.test(line)).length >= 2;
}

/** The address may stand on the next line when the name is long. */
function senderAt(lines: readonly string[], at: number, from: string): string {
  const next = lines[at + 1] ?? '';
  const isWhole = from.includes('@') || otherLabel.test(next);
  return (isWhole ? from : `${from} ${next}`)
    .replace(/\[mailto:([^\]]+)\]/i, '<$1>')
    .replace(/<mailto:([^>]+)>/i, '<$1>')
    .replace(/[;；]+\s*$/, '')
    .trim();
}
