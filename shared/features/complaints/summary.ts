const longestSummary = 80;

/** The beginning of the customer's words, in one line. */
export function summaryOf(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length <= longestSummary ? line : `${letters.slice(0, longestSummary - 1).join('')}…`;
}
