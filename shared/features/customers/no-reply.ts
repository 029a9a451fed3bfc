/** The local part as one word: `Do-Not.Reply+123` becomes `donotreply`. */
const machineWords = new Set(
  `noreply donotreply dontreply notreply neverreply noresponse noanswer mailerdaemon postmaster bounce bounces
   autoreply autoresponder automailer automated notification notifications notify notifier alerts newsletter newsletters
   mailinglist listserv majordomo listmaster unsubscribe subscribe digest systemmail sysmail daemon nobody root
   wuxuhuifu qingwuhuifu`
    .trim()
    .split(/\s+/),
);

const machineShape =
  /^(no[-_.]?reply|do[-_.]?not[-_.]?reply|bounces?[-_.+]|msprvs|prvs=|[a-z0-9-]+-(bounces|owner|request|unsubscribe)$)|[-_.](no[-_.]?reply|do[-_.]?not[-_.]?reply)$/;

/** True for senders nobody reads answers of: machines and mailing lists. */
export function isNoReply(address: string): boolean {
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase();
  const untagged = local.replace(/\+.*$/, '');
  return machineWords.has(untagged.replace(/[-_.]/g, '')) || machineShape.test(local);
}
