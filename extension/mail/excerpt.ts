export const excerptLength = 6000;
const unread = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'TITLE', 'HEAD']);
const breaksLine = new Set(['BR', 'P', 'DIV', 'TR', 'LI', 'H1', 'H2', 'H3', 'BLOCKQUOTE']);

/** The beginning of what an element says, at most 6,000 characters, however large the element is; quoted lines begin with `>`. */
export function excerptOf(element: Element | null | undefined): string {
  if (!element) return '';
  const walker = element.ownerDocument.createTreeWalker(element, 5);
  let text = '';
  let wasQuoted = false;
  // Blanks between tags count until they are folded, so read somewhat further than what is kept.
  while (text.length < excerptLength * 3 && walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === 1) text += breaksLine.has(node.nodeName) ? '\n' : '';
    else if (!unread.has(node.parentNode?.nodeName ?? '')) {
      const said = (node.nodeValue ?? '').slice(0, excerptLength * 3);
      const isQuoted = quotation(node, element) !== null;
      if (isQuoted !== wasQuoted) text += '\n';
      wasQuoted = isQuoted;
      text += isQuoted ? marked(said, text.endsWith('\n')) : said;
    }
  }
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/(?:^>\n)+/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, excerptLength);
}

/** Hosts show `>` as a bar beside the text; without a mark, what is quoted would pass for the writer's own. */
function quotation(node: Node, within: Element): Element | null {
  const quote = node.parentElement?.closest('blockquote') ?? null;
  return quote && within.contains(quote) ? quote : null;
}

function marked(said: string, atLineStart: boolean): string {
  const lines = said.replaceAll('\n', '\n> ');
  return atLineStart ? `> ${lines}` : lines;
}
