const excerptLength = 2000;
const unread = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'TITLE', 'HEAD']);
const breaksLine = new Set(['BR', 'P', 'DIV', 'TR', 'LI', 'H1', 'H2', 'H3', 'BLOCKQUOTE']);

/** The beginning of what an element says, at most 2,000 characters, however large the element is. */
export function excerptOf(element: Element | null | undefined): string {
  if (!element) return '';
  const walker = element.ownerDocument.createTreeWalker(element, 5);
  let text = '';
  // Blanks between tags count until they are folded, so read somewhat further than what is kept.
  while (text.length < excerptLength * 3 && walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === 1) text += breaksLine.has(node.nodeName) ? '\n' : '';
    else if (!unread.has(node.parentNode?.nodeName ?? ''))
      text += (node.nodeValue ?? '').slice(0, excerptLength * 3);
  }
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, excerptLength);
}
