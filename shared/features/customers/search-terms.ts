/** Case, accents and full-width forms do not matter in a search. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** All of which must occur in a customer's search text. A phone is one term however it is grouped. */
export function searchTerms(query: string): string[] {
  const folded = foldForSearch(query);
  if (/^[+(\d][\d\s().-]{2,}$/.test(folded)) {
    // Trunk zeros and `00` are not part of the number that is kept.
    const digits = folded.replace(/\D/g, '').replace(/^0+/, '');
    return digits ? [digits] : [];
  }
  return [...new Set(folded.split(' '))].filter(Boolean).slice(0, 8);
}
