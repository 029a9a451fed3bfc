import type { PromptRules } from '../../../shared/features/prompts/prompt-clock.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadCalendar } from '../administration/load-calendar.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { loadRules } from '../complaints/rules.ts';
import { loadPurposes } from '../consents/load-purposes.ts';

export async function loadPromptRules(scope: ReadScope, now: Date): Promise<PromptRules> {
  const settings = await loadSettings(scope);
  return {
    settings,
    calendar: await loadCalendar(scope, settings, now),
    consentPurposes: await loadPurposes(scope),
    complaintRules: await loadRules(scope),
  };
}
