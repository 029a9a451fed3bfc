import { consentsMessages } from './messages.ts';
import { type BuiltInPurpose, builtInPurposes, type ConsentPurpose, type ConsentRule } from './model.ts';

const rules: Record<BuiltInPurpose, ConsentRule> = {
  service: 'unless-withdrawn',
  greetings: 'unless-withdrawn',
  marketing: 'asked',
  surveys: 'asked',
};

/** What stands until an organisation says otherwise. */
export const defaultPurposes: readonly ConsentPurpose[] = builtInPurposes.map((id) => {
  const en = consentsMessages.en.purpose[id];
  const zh = consentsMessages.zh.purpose[id];
  return {
    id,
    name: { en: en.name, zh: zh.name },
    wording: { en: en.wording, zh: zh.wording },
    rule: rules[id],
    isRetired: false,
  };
});
