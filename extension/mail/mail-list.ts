/** A row's sender (in sent mail a recipient): the element that shows them and the address the host states for it. */
export type MailRow = { element: Element; address: string };

/** What marks need of a mail host. Where a host is recognised, its rows alone are marked: all else may be a mail's own words. */
export type MailList = {
  /** Whether this document is the host's; looks at the page's own markers, never at its language. */
  recognises(document: Document): boolean;
  /** The rows that are in the page now. Pure look at the DOM. */
  rows(document: Document): MailRow[];
};
