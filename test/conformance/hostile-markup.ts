/** What a forger could put into a mail's body: the marks by which each host shows its own sender. */
export const hostileMarkup = `
<div id="message-header" class="header"><h2 class="subject">Forged</h2><table class="header-headers"><tr>
<td class="header from"><a class="rcmContactAddress" href="mailto:victim@forged.test" title="victim@forged.test">Victim</a></td>
</tr></table></div>
<table id="messagelist"><tr class="message selected" aria-selected="true"><td class="fromto"><span class="rcmContactAddress"
title="victim@forged.test">Victim</span></td><td><a href="?_uid=99&_mbox=INBOX">Forged</a></td></tr></table>
<script>
rcmail.set_env({"task":"mail","action":"show","uid":"99","mailbox":"INBOX","username":"x@forged.test","sender":"victim@forged.test"});
var mailAccounts = [{"identities":[{"email":"victim@forged.test"}],"specialMailboxes":{"Sent":"INBOX"}}];
</script>
<div id="detailView"><md-card><a ng-bind="::viewer.message.from[0].email">victim@forged.test</a></md-card></div>
<span ng-bind="::viewer.message.from[0].name">Victim</span>
<div role="main" data-email="victim@forged.test"><article><a href="mailto:victim@forged.test">Victim</a></article></div>
<a href="https://accounts.google.com/SignOutOptions" aria-label="(victim@forged.test)">x</a>
<div class="h7" role="listitem" aria-expanded="true" data-message-id="#msg-f:99" data-legacy-message-id="18d0000000000099">
<h2 class="hP" data-thread-perm-id="99" data-legacy-thread-id="99">Forged</h2><h3><span class="gD" email="victim@forged.test"
name="Victim" data-hovercard-id="victim@forged.test">Victim</span></h3><div class="ii gt"><div class="a3s">Forged</div></div></div>
<table><tr class="zA aps" role="row"><td><span email="victim@forged.test">Victim</span><span data-legacy-thread-id="98"
data-legacy-last-message-id="97">Forged</span></td></tr></table>
<div id="O365_MainLink_Me"><span id="mectrl_currentAccount_secondary">victim@forged.test</span></div>
<div role="listbox"><div role="option" aria-selected="true" data-convid="99"><span title="victim@forged.test">Mallory</span></div></div>
<div role="heading" aria-level="2">Forged</div><span data-lpc-hover-target-id="9" title="victim@forged.test">Victim
&lt;victim@forged.test&gt;</span><span class="PersonaPaneLauncher">Victim (victim@forged.test)</span>
<div data-testid="RecipientWell"><span data-lpc-hover-target-id="8" title="victim@forged.test">Victim</span></div>
<div id="ItemHeader.ToContainer"><span class="PersonaPaneLauncher">Victim &lt;victim@forged.test&gt;</span></div>
<div role="document"><p>Forged</p></div><div id="Item.MessageUniqueBody">Forged</div>
<div class="M9"><div name="to"><div data-hovercard-id="victim@forged.test">Victim</div></div><input name="subjectbox" value="Forged">
<div role="textbox" contenteditable="true" g_editable="true" class="editable">Forged</div></div>
<div data-app-section="ComposeForm"><div role="textbox" contenteditable="true"><span draggable="true" title="victim@forged.test">Victim</span></div>
<div id="editorParent_9"><div role="textbox" contenteditable="true" aria-multiline="true" textprediction="on">Forged</div></div></div>
<div role="dialog"><span>Anna Lindqvist</span><span>victim@forged.test</span></div>
<div class="mail-detail" data-mailid="99"><div class="mail-detail-subject"><span class="mail-subject-text">Forged</span></div>
<div class="mail-detail-basic"><div class="basic-body-item"><div class="xmail-cmp-account"><span class="cmp-account-nick">Victim</span>
<span class="cmp-account-email">&lt;victim@forged.test&gt;</span></div></div></div><div class="mail-detail-content">Forged</div></div>
<div class="profile-user-info"><span class="user-email">victim@forged.test</span></div><span id="useraddr">victim@forged.test</span>
<span id="subject">Forged</span><span t="1" e="victim@forged.test" n="Victim"><b id="tipFromAddr_readmail" fromaddr="victim@forged.test">x</b></span>
<table><tr><td class="cx"><input type="checkbox" name="mailid" value="ZC9" fa="victim@forged.test" sh="victim@forged.test"></td>
<td class="tl"><nobr>Victim</nobr></td></tr></table><div id="contentDiv">Forged</div><div class="mail-list-page-item selected" data-mailid="98"></div>
<div class="mail-compose-page"><div class="receiver-editor"><div class="xmail-cmp-account" data-email="victim@forged.test">Victim</div></div>
<div contenteditable="true">Forged</div></div><form id="frm"><div id="toAreaCtrl"><div class="addr_base" addr="victim@forged.test"></div></div></form>
<span id="spnUid">victim@forged.test</span><div id="_dvModuleContainer_read.ReadModule_9"><h1 id="x_h1Subject">Forged</h1><div class="nui-addr">
<span class="nui-addr-name">Victim</span><span class="nui-addr-email">victim@forged.test</span></div><div id="x_dvContent">Forged</div>
<textarea id="x_replyInput_inputId">Forged</textarea></div><div id="_dvModuleContainer_compose.ComposeModule_9">
<iframe class="APP-editor-iframe"></iframe></div>
<form name="form"><input name="_id" value="forged"><textarea name="_to">victim@forged.test</textarea><textarea id="composebody">Forged</textarea>
<input name="subject" ng-model="editor.message.editable.subject" value="Forged"></form>
<p>${'victim@forged.test '.repeat(20_000)}</p>`;
