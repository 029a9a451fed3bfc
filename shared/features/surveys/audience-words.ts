import { administrationMessages } from '../administration/messages.ts';
import type { AudienceCondition } from './audience.ts';
import { surveyAudienceMessages } from './audience-messages.ts';
import type { Words } from './instrument.ts';

/** A condition as the manifest says it, in both languages. */
export function audienceWords(condition: AudienceCondition, attributeName: string): Words {
  return { en: wordsIn('en', condition, attributeName), zh: wordsIn('zh', condition, attributeName) };
}

function wordsIn(language: keyof Words, condition: AudienceCondition, attributeName: string): string {
  const { said } = surveyAudienceMessages[language];
  const listed = (texts: readonly string[]) => texts.join(language === 'zh' ? '、' : ', ');
  switch (condition.kind) {
    case 'attribute':
      return fill(said.oneOf, { of: attributeName, values: listed(condition.isOneOf) });
    case 'tenure':
      return fill(said[condition.is], { months: String(condition.months) });
    case 'role': {
      const roles = condition.isOneOf.map((role) => administrationMessages[language].role[role]);
      return fill(said.oneOf, { of: said.role, values: listed(roles) });
    }
  }
}

function fill(text: string, names: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => names[name] ?? '');
}
