/** NetEase numbers the beginnings of its ids anew each time; only their endings hold. See `netease.design.md`. */
export const container = '#dvContainer';
export const account = '#spnUid';
export const readModule =
  '[id^="_dvModuleContainer_read.ReadModule"], [id^="_dvModuleContainer_read_ReadModule"]';
export const composeModule =
  '[id^="_dvModuleContainer_compose.ComposeModule"], [id^="_dvModuleContainer_compose_ComposeModule"]';
/** Mails and editors stand in frames of their own; around a mail's there is this. */
export const body = '[id$="_dvContent"]';
export const bodyFrame = ':scope > iframe';
export const subject = 'h1[id$="_h1Subject"], [id$="_dvReadHeadInfo"] h1';
export const party = '.nui-addr';
export const partyName = '.nui-addr-name';
export const partyAddress = '.nui-addr-email';
export const recipients = '[id$="_dvReadto"], [id$="_dvReadcc"]';
export const date = '[id$="liTime"] > :last-child';
export const row = '[sign="letter"]';
export const rowDate = '[id$="DateDiv"]';
export const quickReply = 'textarea[id$="_replyInput_inputId"]';
export const editorFrame = 'iframe.APP-editor-iframe, [id^="_mail_editor_"] iframe';
export const composeSubject = 'input[id$="_subjectInput"], #objComposeSubject';
/** In the order to, cc, bcc. */
export const recipientField = '.js-component-emailcontainer';
export const recipientChip = '.js-component-emailblock, .nui-addr';
export const typedRecipient = '.js-component-emailinput';
export const attachmentNames = '[id$="_attachContent"] .o0';
export const quotedHistory = 'blockquote, #isReplyContent, #isForwardContent, .cm_quote_msg';
