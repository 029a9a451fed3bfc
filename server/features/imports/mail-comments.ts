/** A stretch of a structured header field: what a comment says, or a quoted string, an encoded word, a single letter. */
type Stretch = { text: string; comment: string | null };

const notComment = /"(?:\\.|[^"\\])*"|=\?[^?\s]+\?[bq]\?[^?\s]*\?=|\\.|./isuy;

/** A bracket that closes no sooner opens nothing, nor do those in between: any field is read in time that grows with it. */
const longestComment = 2000;

/** Takes a field apart by its comments (RFC 5322 §3.2.2), which nest and quote letters. One that is never closed is text. */
export function* commentStretches(field: string): Generator<Stretch> {
  let textTo = 0;
  for (let at = 0; at < field.length; ) {
    const mayBegin = field[at] === '(' && at >= textTo;
    const end = mayBegin ? endOfComment(field, at) : null;
    if (end === null) {
      if (mayBegin) textTo = at + longestComment;
      notComment.lastIndex = at;
      const [text] = notComment.exec(field)!;
      yield { text, comment: null };
      at += text.length;
    } else {
      yield { text: '', comment: field.slice(at + 1, end - 1).replace(/\\(.)/gs, '$1') };
      at = end;
    }
  }
}

export function withoutComments(field: string): string {
  return Array.from(commentStretches(field), ({ text }) => text).join('');
}

function endOfComment(field: string, start: number): number | null {
  let depth = 0;
  const last = Math.min(field.length, start + longestComment);
  for (let at = start; at < last; at++) {
    const letter = field[at];
    if (letter === '\\') at++;
    else if (letter === '(') depth++;
    else if (letter === ')') depth--;
    if (depth === 0) return at + 1;
  }
  return null;
}
