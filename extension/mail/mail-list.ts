/** A row's sender (in sent mail a recipient): the element that shows them and the address the host states for it. */
export type MailRow = {
  element: Element;
  address: string;
  /** Where a row's own buttons lie over its names from far above them. */
  row?: Element;
};

/** What marks need of a mail host. Where a host is recognised, its rows alone are marked: all else may be a mail's own words. */
export type MailList = {
  /** Whether this document is the host's; looks at the page's own markers, never at its language. */
  recognises(document: Document): boolean;
  /** The rows that are in the page now. Pure look at the DOM. */
  rows(document: Document): MailRow[];
  /** For a host whose rows name nobody's address: asks the host itself; `changed` tells when `rows` may know more. */
  ask?(document: Document, changed: () => void, signal: AbortSignal): Promise<void>;
};
