import { consentsMessages } from '../consents/messages.ts';
import { type ConsentPurpose, ContactChannel } from '../consents/model.ts';
import type { ConsentField } from './model.ts';

const plain = (text: string) => text.toLowerCase().replace(/[\s_\-:：·/()（）]+/g, '');

/** `Consent offers mail`, `consent_marketing_wechat`, `同意 优惠 微信`: by ids or by names of either language. */
export function readConsentHeader(header: string, purposes: readonly ConsentPurpose[]): ConsentField | null {
  const match = /^(?:consent|同意)(?:to|给|于)?(.+)$/.exec(plain(header));
  if (!match) return null;
  const rest = match[1]!;
  for (const channel of ContactChannel.options)
    for (const channelName of namesOfChannel(channel)) {
      if (!rest.endsWith(channelName)) continue;
      const said = rest.slice(0, -channelName.length);
      const purpose = purposes.find(({ id, name }) => [id, name.en, name.zh].map(plain).includes(said));
      if (purpose) return `consent:${purpose.id}:${channel}`;
    }
  return null;
}

const namesOfChannel = (channel: ContactChannel) =>
  [channel, consentsMessages.en.channel[channel], consentsMessages.zh.channel[channel]].map(plain);

export function consentFieldParts(field: string): { purpose: string; channel: ContactChannel } | null {
  const [start, purpose, channel] = field.split(':');
  if (start !== 'consent' || !purpose) return null;
  const known = ContactChannel.safeParse(channel);
  return known.success ? { purpose, channel: known.data } : null;
}

const yes =
  /^(y|yes|true|1|x|✓|√|ok|given|granted|agreed?|opt(ed)?[- ]?in|subscribed|是|有|同意|已同意|愿意|接受)$/i;
const no =
  /^(n|no|false|0|withdrawn|refused|declined|opt(ed)?[- ]?out|unsubscribed|否|无|不|不同意|拒绝|已拒绝|已撤回|撤回|退订)$/i;

/** Null where the cell says neither. */
export function readConsentCell(cell: string): 'given' | 'withdrawn' | null {
  const said = cell.trim();
  if (yes.test(said)) return 'given';
  return no.test(said) ? 'withdrawn' : null;
}
