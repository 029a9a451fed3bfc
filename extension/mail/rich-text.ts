const unread = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'TITLE', 'HEAD']);
const breaksLine = new Set(['BR', 'P', 'DIV', 'TR', 'LI', 'H1', 'H2', 'H3', 'UL', 'OL', 'TABLE']);
const mostRead = 100_000;

/**
 * A rich editor's content as lines, a quotation standing as one quoted line, the way plain mail writes it. `history` says what
 * else a host puts there of the mail being answered.
 */
export function richTextLines(root: Element, history = 'blockquote'): string {
  let text = '';
  const walk = (element: Element): void => {
    for (const node of element.childNodes) {
      if (text.length > mostRead) return;
      if (node.nodeType === 3) text += (node.nodeValue ?? '').replace(/\s+/g, ' ');
      if (node.nodeType !== 1 || unread.has(node.nodeName)) continue;
      if ((node as Element).matches(history)) text += '\n> …\n';
      else {
        const isBlock = breaksLine.has(node.nodeName);
        if (isBlock) text += '\n';
        walk(node as Element);
        if (isBlock && node.nodeName !== 'BR') text += '\n';
      }
    }
  };
  walk(root);
  return text.replaceAll('\u00A0', ' ').replace(/ *\n */g, '\n');
}
