const ownTextLength = 20_000;
const quotedLine = /^\s*>/;
const attribution = /[:：]\s*$/;
const forwarded = /^\s*-{3,}[^-\n]{2,60}-{3,}\s*$/;

/**
 * What the writer of a draft has written: without quoted lines, the line that introduces them ("On Monday Anna wrote:"), and a
 * mail put below a line of dashes. A line that ends in a colon counts as an introduction only right above a quotation.
 */
export function ownText(text: string): string {
  const lines = text.slice(0, ownTextLength * 5).split(/\r?\n/);
  const end = lines.findIndex((line) => forwarded.test(line));
  const written = end === -1 ? lines : lines.slice(0, end);
  const own = written.flatMap((line, index) => {
    if (quotedLine.test(line)) return [];
    return attribution.test(line) && isAboveQuotation(written, index) ? beforeAttribution(line) : [line];
  });
  return own
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, ownTextLength);
}

function isAboveQuotation(lines: string[], index: number): boolean {
  const next = lines.slice(index + 1).find((line) => line.trim() !== '');
  return next !== undefined && quotedLine.test(next);
}

/** Some hosts let the first words be typed right before the introduction: "Thank you.On Monday Anna wrote:". */
function beforeAttribution(line: string): string[] {
  const [head = ''] = line.split('<');
  return /^.*(?:[.!?](?=\p{Lu})|[。！？])/u.exec(head) ?? [];
}
