/** Marks of both pages: today's, and the one that company servers (Exchange 2013 to 2019) show. See `outlook.design.md`. */
export const resources =
  'script[src*="/owamail/"], link[href*="/owamail/"], script[src*="/owa/prem/"], link[href*="/owa/prem/"]';
export const pane =
  '#ReadingPaneContainerId, [data-app-section="ConversationContainer"], [data-app-section="ItemContainer"], ' +
  '[data-app-section="MailReadCompose"], [role="main"]';
/** One message of a conversation, folded or not. */
export const item = '[data-app-section="ConversationContainer"] > div > div';
export const body =
  '[role="document"], [id^="UniqueMessageBody"], [data-app-section="MessageBody"], ' +
  '[id="Item.MessagePartBody"], [id="Item.MessageUniqueBody"]';
export const persona = '[data-lpc-hover-target-id], .lpc-hoverTarget, .OZZZK, .PersonaPaneLauncher';
export const portrait = '[role="img"], img';
export const recipients = '[data-testid="RecipientWell"], [id^="ItemHeader."][id$="Container"]';
export const subject =
  '.rpHighlightSubjectClass, [role="heading"][aria-level="2"], [role="heading"][aria-level="1"]';
export const date = '[data-testid="SentReceivedSavedTime"]';
export const conversation = '[data-convid]:not([role="option"])';
export const row = '[role="option"][data-convid]';
export const selectedRow = '[role="option"][aria-selected="true"][data-convid]';
export const rowSubject = '.lvHighlightSubjectClass, [data-testid="SubjectLine"]';
export const accountName = '#mectrl_currentAccount_primary';
export const accountAddress = '#mectrl_currentAccount_secondary';
/** What Outlook opens when one asks who somebody is. */
export const personaCard = '.groupPivotPersonaCard, [role="dialog"]';
export const composeBox =
  '[contenteditable="true"], [data-app-section="ComposeForm"], [data-app-section="Form_Content"], [role="dialog"]';
export const editor =
  '[id*="editorParent"] [contenteditable="true"], [role="textbox"][contenteditable="true"][textprediction], ' +
  '[role="textbox"][contenteditable="true"][aria-multiline="true"], [contenteditable="true"].owa-font-compose';
export const composeRoot =
  '[data-app-section="ComposeForm"], [data-app-section="Form_Content"], [role="dialog"], .conductorContent, ' +
  pane;
export const composeSubject = 'input[type="text"], input:not([type])';
export const replyIcon = '[data-icon-name="ArrowReplyRegular"], [data-icon-name="Reply"], .ms-Icon--reply';
export const button = 'button, [role="button"], [role="menuitem"]';
/** Recipients stand in fields of their own, in the order to, cc, bcc; an older compose only names them. */
export const recipientField = '[role="textbox"][contenteditable="true"]';
export const pill = '[data-lpc-hover-target-id], [draggable="true"]';
export const quotedHistory =
  'blockquote, #appendonsend ~ *, #divRplyFwdMsg, #divRplyFwdMsg ~ *, #mail-editor-reference-message-container';
export const attachmentNames = '[role="listbox"] [role="option"] [title]';
