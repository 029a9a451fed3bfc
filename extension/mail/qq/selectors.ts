/** Marks of both pages: today's (wx.mail.qq.com), and the one of frames (mail.qq.com, exmail.qq.com). See `qq.design.md`. */
export const mainFrame = 'iframe#mainFrame, iframe[name="mainFrame"]';
export const body = '.mail-detail-content, #contentDiv, #qm_con_body, #mailContentContainer';
/** What holds one message and its header, and never two. */
export const pane = '.mail-list-page-reader, .frame-main, #mainmail, body';
export const party = 'span[e][n], .cmp-account-nick, .cmp-account-email';
export const partyBlock = 'span[e], .xmail-cmp-account, .cmp-account-wrap';
export const shownName = '.cmp-account-nick';
export const shownAddress = '.cmp-account-email, [fromaddr]';
/** Attributes in which either page keeps the address of whom it names. */
export const addressAttributes = ['e', 'addr', 'data-email'];
export const personCard = '.xmail-cmp-contact-card';
export const subject = '.mail-detail-subject .mail-subject-text, #subject:not(input)';
export const date = '.mail-detail-basic .time-text, .readmailinfo b.tcolor';
export const numbered = '[data-mailid]';
/** A row's box states whom the row is about, beside the cell that shows them. */
export const rowBox = 'input[name="mailid"]';
export const rowParties = '.tl';
export const account = '.profile-user-info .user-email, #useraddr';
export const quickReply = '.mail-detail-reply, #QuickReplyPart';
export const composeBox = `.mail-compose-page, .mail-compose-draft, form#frm, ${quickReply}`;
export const editor = '[contenteditable="true"]';
export const editorFrame = 'iframe.qmEditorIfrmEditArea, #rteContainer iframe';
export const composeSubject = '.mail-compose-subject input, input#subject';
/** To, cc, bcc: today's page has them in this order, the older one names each. */
export const recipientField = '.mail-compose-receivers .receiver-editor';
export const recipientAreas = ['#toAreaCtrl', '#ccAreaCtrl', '#bccAreaCtrl'];
export const recipientChip = '.xmail-cmp-account, .addr_base[addr]';
export const attachment = '.mail-compose-attach-cards .attach-card, #attachContainer [ui-type="filename"]';
export const replyButton = '.mail-detail-reply .quick-reply-text, a[opt="reply"]';
export const newMailButton = '.frame-sidebar-compose-btn, #composebtn';
export const quotedHistory = 'blockquote, article, includetail';
