/** One thing to know of a customer before writing to them, and where it comes from. */
export type BriefPoint = {
  key: string;
  what: string;
  /** As somebody wrote or said it. */
  words?: string | null;
  source: string;
  on?: string | null;
  /** Who is to do it: a colleague, or the customer. */
  owedBy?: string;
};
