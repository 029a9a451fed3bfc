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
<p>${'victim@forged.test '.repeat(20_000)}</p>`;
