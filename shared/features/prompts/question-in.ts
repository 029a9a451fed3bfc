const longestQuote = 160;
const sentences = /[^.!?。！？\n]+[.!?。！？]*/gu;
const asking =
  /[?？]|\b(could|can|would) you\b|\bplease (let|send|confirm|tell|advise|reply)\b|请(您)?(确认|回复|告知|提供|发|寄)|能否|是否|吗[。.]?$/iu;

/** Quoted history (`> …`, "On … wrote:", 发件人：) is what was asked before, not now. */
function ownWords(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => /^(>|On .+wrote:|-{2,} ?\S|发件人[:：]|From:)/i.test(line.trim()));
  return (end < 0 ? lines : lines.slice(0, end)).join('\n');
}

/** The first sentence that asks for something, or empty. */
export function questionIn(text: string): string {
  const found = ownWords(text)
    .match(sentences)
    ?.find((sentence) => asking.test(sentence));
  const sentence = found?.trim() ?? '';
  return sentence.length > longestQuote ? `${sentence.slice(0, longestQuote - 1)}…` : sentence;
}
