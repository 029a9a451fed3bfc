import type { ComposedMail, ReadMail } from '../../extension/mail/mail-adapter.ts';

const labelled = ['aria-label', 'title', 'data-tooltip', 'placeholder', 'alt'];
const unknown = 'Ξένη γλώσσα';

/** A separator is no language's, and what leads up to a quotation ends in a colon in each. */
const translated = (text: string) => text.replace(/[\s\S]*\p{L}[\s\S]*?(?=[:：]?$)/u, unknown);

/** Puts another language into everything the host says itself; people, addresses, subject and text stay as written. */
export function translate(document: Document, mail: ReadMail | ComposedMail | null): void {
  const written = JSON.stringify(mail);
  const isWritten = (text: string) =>
    text.includes('@') || written.includes(JSON.stringify(text).slice(1, -1));
  for (const element of document.querySelectorAll('body *:not(script):not(style)')) {
    for (const name of labelled) {
      const text = element.getAttribute(name)?.trim();
      if (text && !isWritten(text)) element.setAttribute(name, translated(text));
    }
    for (const node of element.childNodes) {
      const text = node.nodeType === 3 ? node.nodeValue?.trim() : '';
      if (text && !isWritten(text)) node.nodeValue = translated(text);
    }
  }
}
