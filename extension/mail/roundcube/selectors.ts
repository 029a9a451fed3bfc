/** Each list goes from the most telling mark to the least; the first that is there counts. */
export const list = '#messagelist, .messagelist[data-list="message_list"]';
export const selectedRows = 'tr.message[aria-selected="true"], tr.message.selected, li.message.selected';
/** The list page names the account only where its user can see it. */
export const account = '.header-title.username, .username';
export const rowLink = 'a[href*="_uid="]';
export const rowParties = '.fromto .rcmContactAddress, .fromto [title*="@"]';
export const previewFrame = 'iframe#messagecontframe, iframe[name="messagecontframe"]';
export const header = '#message-header, #messageheader';
export const headerSubject = '#message-header .subject, h2.subject';
export const headerDate = '.header.date, .header-summary .text-nowrap';
export const party = '.rcmContactAddress, a[href^="mailto:"]';
export const body = '#messagebody';
export const composeText = 'textarea#composebody';
export const composeFrame = 'iframe#composebody_ifr';
export const composeSubject = 'input[name="_subject"]';
export const replyButton =
  '#toolbar-menu a.reply, #messagetoolbar a.reply:not(.all), [role="toolbar"] a.reply:not(.all):not(.list)';
export const newMailButton = '#taskmenu a.compose, a.compose[href*="_action=compose"]';
export const composeId = '#compose-content input[name="_id"], form[name="form"] input[name="_id"]';
export const composeFrom = '[name="_from"]';
export const composeTo = '[name="_to"]';
export const composeCc = '[name="_cc"]';
export const composeBcc = '[name="_bcc"]';
export const attachmentNames =
  '#attachment-list .attachment-name, #attachment-list .filename:not(:has(.attachment-name))';
export const sendButton = '.formbuttons .send, .content-frame-navigation .send, #messagetoolbar a.send';
export const sendRefusal = '#messagestack .error, #messagestack .warning';
