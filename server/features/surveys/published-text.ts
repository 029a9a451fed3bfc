import { RoundClosing } from '../../../shared/features/surveys/round.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { commitmentsOf } from './close-round.ts';

/**
 * What anybody may fetch of a round, the whole of it, so that asking says nothing about who asks: its manifest, the hashes of the tokens whose
 * ballots are kept (until closing), or the count with every commitment (after it). Null where there is none.
 */
export async function publishedText(
  { trx }: ReadScope,
  roundId: string,
  what: 'manifest' | 'taken' | 'closing',
): Promise<string | null> {
  const round = await trx
    .selectFrom('survey_rounds')
    .select(['state', 'manifest', 'closing'])
    .where('id', '=', roundId)
    .executeTakeFirst();
  if (!round?.manifest) return null;
  if (what === 'manifest') return round.manifest;
  if (what === 'taken') return round.state === 'sealed' ? takenText({ trx }, roundId) : null;
  if (!round.closing) return null;
  return JSON.stringify({
    ...RoundClosing.parse(round.closing),
    commitments: await commitmentsOf({ trx }, roundId),
  });
}

async function takenText({ trx }: Pick<ReadScope, 'trx'>, roundId: string): Promise<string> {
  const rows = await trx
    .selectFrom('survey_ballots')
    .select('token_hash')
    .where('round_id', '=', roundId)
    .unionAll(trx.selectFrom('survey_comments').select('token_hash').where('round_id', '=', roundId))
    .orderBy('token_hash')
    .execute();
  return JSON.stringify({ taken: rows.map(({ token_hash }) => token_hash.toString('hex')) });
}
