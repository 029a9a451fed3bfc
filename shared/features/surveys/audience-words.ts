import { administrationMessages } from '../administration/messages.ts';
import type { AudienceCondition } from './audience.ts';
import { surveyAudienceMessages } from './audience-messages.ts';
import type { Words } from './instrument.ts';

/** Chosen teams, those below them included, as the manifest says them. */
export function teamWords(names: readonly string[]): Words {
  return inBoth((language) => {
    const { said } = surveyAudienceMessages[language];
    return fill(said.oneOf, { of: said.team, values: listed(names, language) });
  });
}

/** A condition as the manifest says it, in both languages. */
export function audienceWords(condition: AudienceCondition, attributeName: string): Words {
  return inBoth((language) => wordsIn(language, condition, attributeName));
}

function wordsIn(language: keyof Words, condition: AudienceCondition, attributeName: string): string {
  const { said } = surveyAudienceMessages[language];
  switch (condition.kind) {
    case 'attribute':
      return fill(said.oneOf, { of: attributeName, values: listed(condition.isOneOf, language) });
    case 'tenure':
      return fill(said[condition.is], { months: String(condition.months) });
    case 'role': {
      const roles = condition.isOneOf.map((role) => administrationMessages[language].role[role]);
      return fill(said.oneOf, { of: said.role, values: listed(roles, language) });
    }
  }
}

const inBoth = (said: (language: keyof Words) => string): Words => ({ en: said('en'), zh: said('zh') });

const listed = (texts: readonly string[], language: keyof Words) =>
  texts.join(language === 'zh' ? '、' : ', ');

function fill(text: string, names: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => names[name] ?? '');
}
