import type { OrganisationSettings } from '../../../shared/features/administration/model.ts';
import type { PromptRules } from '../../../shared/features/prompts/prompt-clock.ts';
import type { Directory } from '../../../shared/features/sync/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadCalendar } from '../administration/load-calendar.ts';
import { loadRules } from '../complaints/rules.ts';
import { loadPurposes } from '../consents/load-purposes.ts';
import { readInsightKit } from '../insight/insight-kit.ts';
import { readLoyaltyKit } from '../loyalty/store.ts';
import { readPromptKit } from '../prompts/prompt-kit.ts';

/** What prompts depend on, as this person's browsers get it with the directory. */
export async function loadPromptRules(
  scope: ReadScope,
  settings: OrganisationSettings,
  { staffId, now }: { staffId: string; now: Date },
): Promise<Pick<Directory, keyof PromptRules>> {
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
