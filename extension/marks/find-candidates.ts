export type Candidate = { text: string; start: number; end: number };

/** So much of a text is looked through in one go; whatever stands there, it takes a third of a millisecond at most. */
const stretch = 512;
/** No candidate is longer, with the letter before it and the two after it that it depends on. */
const longest = 600;
const mostInOneText = 100;

// Every repetition is bounded, so that no text of a page makes looking through it slow. Chinese runs on without blanks around an
// address, so its letters end one; the few addresses that are written in other letters are known in mail lists only.
const address =
  /[a-z0-9!#$%&*+/=?^_`{|}~-][a-z0-9.!#$%&'*+/=?^_`{|}~-]{0,63}@[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9][a-z0-9-]{0,62}){1,6}/gi;

/** E.164 with its usual blanks, a Chinese mobile, a Chinese landline with its area code. */
const phone =
  /(?<![a-z0-9+@.-])(?:\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,6}|(?:86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\(?0\d{2,3}\)?[ -]?\d{3,4}[ -]?\d{4})(?![a-z0-9@]|[.-]\d)/gi;

const kinds = [
  { pattern: address, hint: /@/ },
  { pattern: phone, hint: /\d{3}/ },
];

/**
 * Looks for the places of a text that may be an address or a phone, one stretch at a time; what they really are is decided
 * in the background. What a whole look would find is found once, wherever the stretches meet.
 */
export function candidateSearch(text: string) {
  const found: Candidate[] = [];
  const ends = kinds.map(() => 0);
  let from = 0;
  let kind = 0;

  const lookFor = (pattern: RegExp, begin: number): number => {
    const base = Math.max(0, begin - 1);
    const to = from + stretch;
    const looked = text.slice(base, to + longest);
    let end = begin;
    pattern.lastIndex = begin - base;
    for (let match = pattern.exec(looked); match; match = pattern.exec(looked)) {
      const start = base + match.index;
      if (start >= to) break;
      end = start + match[0].length;
      found.push({ text: match[0], start, end });
    }
    return end;
  };

  return {
    found,
    /** One kind in one stretch: the first look for each compiles its pattern. Answers whether something is left. */
    goOn(): boolean {
      const { pattern, hint } = kinds[kind]!;
      const looked = text.slice(from, from + stretch + longest);
      if (hint.test(looked)) ends[kind] = lookFor(pattern, Math.max(from, ends[kind]!));
      kind = (kind + 1) % kinds.length;
      if (kind > 0) return true;
      from += stretch;
      return from < text.length && found.length < mostInOneText;
    },
  };
}
