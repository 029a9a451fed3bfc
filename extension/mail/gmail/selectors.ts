/** Gmail's marks, from the most telling to the least. `gmail.design.md` says where each is known from. */
export const main = '[role="main"]';
export const body = '.a3s, .ii.gt';
/** Three generations of one thing: the host's number, the list item it is, the classes it always had. */
export const messageMarks = [
  { rung: 'host-data', selector: '[data-legacy-message-id], [data-message-id]' },
  { rung: 'structure', selector: '[role="listitem"]' },
  { rung: 'class-name', selector: '.adn, .adf, .h7, .kv' },
] as const;
export const party = '[email], [data-hovercard-id*="@"]';
export const senderHeading = 'h3';
export const subject = 'h2[data-thread-perm-id], h2[data-legacy-thread-id], h2.hP';
export const date = '.g3[title], [data-tooltip].g3';
export const row = 'tr.zA, tr[role="row"]';
export const currentRow = 'tr.zA.aps, tr[role="row"].aps';
export const rowThread = '[data-legacy-last-message-id][data-legacy-thread-id]';
export const rowSubject = '.bog, .y6 [data-legacy-thread-id], [data-legacy-thread-id]';
/** The account's own place in the bar: its link leads to Google's sign-out, in every language. */
export const accountLink = 'a[href*="accounts.google.com/SignOutOptions"][aria-label]';
/** Where the user writes: neither its addresses nor its text belong to a mail that is read. */
export const composeBox = '.M9, form, [role="dialog"]';
export const editor =
  '[g_editable="true"][contenteditable="true"], [role="textbox"][contenteditable="true"].editable, ' +
  '.M9 [role="textbox"][contenteditable="true"]';
export const composeSubject = 'input[name="subjectbox"]';
export const replyButton = '.ams.bkH, [role="button"].aaq';
export const newMailButton = '[gh="cm"], .T-I-KE.L3';
export const sendButton = '[role="button"].aoO';
export const takeBack = '#link_undo';
export const quotedHistory = 'blockquote, .gmail_quote';
export const attachmentNames = '.dL .vI';
