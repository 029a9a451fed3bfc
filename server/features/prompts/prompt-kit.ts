import type { PromptKit } from '../../../shared/features/prompts/kit.ts';
import { weightsFrom } from '../../../shared/features/prompts/learnt-weight.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadPromptSettings } from './prompt-settings.ts';
import { tallyAnswers } from './tally-answers.ts';

type Reader = { staffId: string; now: Date };

/** What others answered counts as last night left it, this person's own answers as they stand. */
export async function readWeights(scope: ReadScope, { staffId, now }: Reader): Promise<PromptKit['weights']> {
  const organisation = await scope.trx
    .selectFrom('prompt_lessons')
    .select(['kind', 'answered', 'done', 'refused', 'wrong'])
    .where('organisation_id', '=', scope.organisationId)
    .execute();
  return weightsFrom({ own: await tallyAnswers(scope, { staffId, now }), organisation });
}

/** As one person's browsers get it. */
export async function readPromptKit(scope: ReadScope, reader: Reader): Promise<PromptKit> {
  const pairs = await scope.trx
    .selectFrom('product_pairs')
    .select(['given', 'also', 'together', 'share', 'lift', 'lift_low as liftLow'])
    .where('organisation_id', '=', scope.organisationId)
    .orderBy('position')
    .execute();
  return { settings: await loadPromptSettings(scope), pairs, weights: await readWeights(scope, reader) };
}
