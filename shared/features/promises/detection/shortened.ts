const longest = 80;
const blanksAndMarks = /^[\s,，.。;；:：!！、-]+|[\s,，.。;；:：!！、-]+$/g;

/** A promise's words for one line of the ledger, cut at a word where they are long. */
export function shortened(words: string): string {
  const plain = words
    .replace(/\s+/g, ' ')
    .replaceAll(/ ([,.;])/g, '$1')
    .replace(blanksAndMarks, '');
  if (plain.length <= longest) return plain.replace(/^[a-z]/, (first) => first.toUpperCase());
  const cut = plain.slice(0, longest);
  const atWord = cut.lastIndexOf(' ') > longest / 2 ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
  return `${atWord.replace(blanksAndMarks, '').replace(/^[a-z]/, (first) => first.toUpperCase())}…`;
}
