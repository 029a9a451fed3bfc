import type { PromptKit } from '../../../shared/features/prompts/kit.ts';
import { weightsFrom } from '../../../shared/features/prompts/learnt-weight.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadPromptSettings } from './prompt-settings.ts';
import { tallyAnswers } from './tally-answers.ts';

/** As one person's browsers get it: what others answered counts as last night left it, their own answers as they stand. */
export async function readPromptKit(
  scope: ReadScope,
  { staffId, now }: { staffId: string; now: Date },
): Promise<PromptKit> {
  const { trx, organisationId } = scope;
  const organisation = await trx
    .selectFrom('prompt_lessons')
    .select(['kind', 'answered', 'done', 'refused', 'wrong'])
    .where('organisation_id', '=', organisationId)
    .execute();
  const own = await tallyAnswers(scope, { staffId, now });
  const pairs = await trx
    .selectFrom('product_pairs')
    .select(['given', 'also', 'together', 'share', 'lift', 'lift_low as liftLow'])
    .where('organisation_id', '=', organisationId)
    .orderBy('position')
    .execute();
  return { settings: await loadPromptSettings(scope), pairs, weights: weightsFrom({ own, organisation }) };
}
