import type { InsightKit } from './glance.ts';
import { lossesMessages } from './loss-messages.ts';
import { builtInRule, type LossReason } from './model.ts';

/** Who was asked and would not say. Always there, and never mixed with those nobody asked. */
export const didNotSay = 'did-not-say';

const ids = [
  'price',
  'quality',
  'delivery',
  'service',
  'competitor',
  'contact-left',
  'no-need',
  'closed',
  didNotSay,
] as const;
const keepable: readonly string[] = ['price', 'quality', 'delivery', 'service', 'competitor', 'contact-left'];

/** What stands until an organisation says otherwise. */
export const builtInReasons: readonly LossReason[] = ids.map((id) => ({
  id,
  name: { en: lossesMessages.en.reason[id], zh: lossesMessages.zh.reason[id] },
  isKeepable: keepable.includes(id),
  isRetired: false,
}));

export const builtInInsight: InsightKit = { lossReasons: [...builtInReasons], rule: builtInRule };
