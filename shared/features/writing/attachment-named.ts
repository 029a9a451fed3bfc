const named = [
  /\b(?:attached|attachments?|attaching|enclosed)\b/i,
  /附件/,
  /(?:附上|随信附|随函附|随邮件附|已附|见附|附图|附表)/,
];

/** Words that speak of an attachment which is not this mail's: none, or one that the reader sent. */
const elsewhere = [
  /\b(?:no|without(?: an?| any)?|your|received the) attachments?\b/gi,
  /\b(?:you|you've|you have) (?:had )?attached\b/gi,
  /\battached (?:to (?:your|the previous|an earlier)|by you)\b/gi,
  /(?:您|你|贵方|你们|对方)(?:们)?(?:发来|发|寄来|寄|提供|邮件|上次)?(?:的|里的|中的)?附件/g,
  /(?:没有|无|不带|未带|收到|不含)(?:了)?附件/g,
];

/** The words by which a text says that something is attached, or null. Give it the writer's own text, without quotations. */
export function attachmentNamed(text: string): string | null {
  const own = elsewhere.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
  for (const pattern of named) {
    const found = pattern.exec(own);
    if (found) return found[0];
  }
  return null;
}
