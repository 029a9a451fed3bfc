export type Candidate = { text: string; start: number; end: number };

/** A cell or a line is short; of a text this long nobody looks for one address. */
const mostLookedAt = 4000;
const mostInOneText = 20;

// Every repetition is bounded, so that no text of a page makes looking through it slow. Chinese runs on without blanks around an
// address, so its letters end one; the few addresses that are written in other letters are known in mail lists only.
const address =
  /[a-z0-9!#$%&*+/=?^_`{|}~-][a-z0-9.!#$%&'*+/=?^_`{|}~-]{0,63}@[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9][a-z0-9-]{0,62}){1,6}/gi;

/** E.164 with its usual blanks, a Chinese mobile, a Chinese landline with its area code. */
const phone =
  /(?<![a-z0-9+@.-])(?:\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,6}|(?:86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\(?0\d{2,3}\)?[ -]?\d{3,4}[ -]?\d{4})(?![a-z0-9@]|[.-]\d)/gi;

/** Places of a text that may be an address or a phone; what they really are is decided in the background. */
export function findCandidates(text: string): Candidate[] {
  const looked = text.length > mostLookedAt ? text.slice(0, mostLookedAt) : text;
  return [
    ...(looked.includes('@') ? matches(looked, address) : []),
    ...(/\d{3}/.test(looked) ? matches(looked, phone) : []),
  ].slice(0, mostInOneText);
}

function matches(text: string, pattern: RegExp): Candidate[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));
}
