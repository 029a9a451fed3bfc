import type { PromptRules } from '../../../shared/features/prompts/prompt-clock.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadCalendar } from '../administration/load-calendar.ts';
import { loadSettings } from '../administration/load-settings.ts';
import { loadRules } from '../complaints/rules.ts';
import { loadPurposes } from '../consents/load-purposes.ts';
import { readInsightKit } from '../insight/insight-kit.ts';
import { readLoyaltyKit } from '../loyalty/store.ts';
import { readPromptKit } from '../prompts/prompt-kit.ts';

/** What prompts depend on, as this person's browsers get it with the directory. */
export async function loadPromptRules(
  scope: ReadScope,
  { staffId }: Pick<Session, 'staffId'>,
  now: Date,
): Promise<PromptRules> {
  const settings = await loadSettings(scope);
  return {
    settings,
    calendar: await loadCalendar(scope, settings, now),
    consentPurposes: await loadPurposes(scope),
    complaintRules: await loadRules(scope),
    loyalty: await readLoyaltyKit(scope),
    insight: await readInsightKit(scope),
    prompts: await readPromptKit(scope, { staffId, now }),
  };
}
