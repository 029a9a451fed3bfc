/** SOGo's templates name in `ng-bind` and `ng-click` what they show, whatever the language: the most telling marks. */
export const detail = '#detailView, [ui-view="message"], body[ng-app="SOGo.MailerUI"] .view-detail';
export const card = 'md-card';
export const fromAddress = '[ng-bind*="message.from[0].email"]';
export const fromName = '[ng-bind*="message.from[0].name"]';
export const fromBlock = '.sg-avatar-image ~ div, sg-avatar-image ~ div';
export const subject = '[ng-bind*="viewer.message.subject"], .sg-md-headline';
export const date = '[ng-bind*="viewer.message.date"], time.msg-date';
export const recipientField =
  '.msg-recipients md-chip-template, .msg-recipients [ng-bind*="$shortRecipients"]';
export const body = '.msg-body';
export const replyButton = 'button[ng-click^="viewer.reply("]';
export const newMailButton =
  'button[ng-click="mailbox.newMessage($event)"], button[ng-click^="mailbox.newMessage("]';
export const editor = '.sg-mail-editor, [ng-controller*="MessageEditor"], md-dialog[aria-label]';
export const editorFrame = 'iframe.cke_wysiwyg_frame';
export const editorField = 'textarea[ng-model*="message.editable.text"]';
export const editorSubject = 'input[ng-model*="message.editable.subject"]';
export const editorFrom = 'input[name="from"]';
export const attachments = '[ng-model="editor.uploader.queue"] md-chip-template a';
export const sendButton = 'button[ng-click="editor.send()"]';
export const sendRefusal = 'md-toast .md-warn';
