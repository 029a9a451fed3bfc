import { AppError } from '../../../../shared/errors/app-error.ts';
import type { Programme } from '../../../../shared/features/loyalty/programme/model.ts';
import { standingOn } from '../../../../shared/features/loyalty/programme/standing.ts';
import { dayIn } from '../../../../shared/time/day.ts';
import type { Day } from '../../../../shared/time/instant.ts';
import type { ReadScope } from '../../../db/organisation-scope.ts';
import { loadSettings } from '../../administration/load-settings.ts';
import { isBuyer } from '../buyers.ts';
import { type Placement, placeBuyers } from './place-buyers.ts';
import { draftProgramme } from './versions.ts';

const sliceSize = 1000;
/** As many as are named; all are counted. */
const movesShown = 5000;

export type LevelMove = {
  customerId: string;
  name: string;
  fromId: string | null;
  toId: string | null;
  /** Where grace keeps them for now: the level below, and from when. */
  fallsToId: string | null;
  fallsOn: Day | null;
};

/** What switching the draft on would do to today's customers. */
export async function previewDraft(scope: ReadScope, now: Date) {
  const draft = await draftProgramme(scope);
  if (!draft) throw new AppError('not-found', 'programme:noDraft');
  const { programme, version, savedAt } = draft;
  const counts = new Map<string | null, { before: number; after: number }>();
  const count = (levelId: string | null, side: 'before' | 'after') => {
    const one = counts.get(levelId) ?? { before: 0, after: 0 };
    counts.set(levelId, { ...one, [side]: one[side] + 1 });
  };
  const moves: LevelMove[] = [];
  const sums = { customers: 0, up: 0, down: 0, later: 0 };
  for await (const { name, placement } of everybody(scope, programme, now)) {
    const move = moveOf(programme, name, placement);
    sums.customers += 1;
    count(move.fromId, 'before');
    count(move.toId, 'after');
    if (move.fromId !== move.toId) sums[isUp(programme, move) ? 'up' : 'down'] += 1;
    if (move.fallsOn !== null) sums.later += 1;
    if ((move.fromId !== move.toId || move.fallsOn !== null) && moves.length < movesShown) moves.push(move);
  }
  const levels = [...counts].map(([levelId, each]) => ({ levelId, ...each }));
  return { version, savedAt, ...sums, levels, moves };
}

async function* everybody(scope: ReadScope, programme: Programme, now: Date) {
  const { timeZone, currency } = await loadSettings(scope);
  const setting = { today: dayIn(now, timeZone), timeZone, currency };
  for (let after: string | null = null; ; ) {
    const buyers: { id: string; name: string }[] = await nextBuyers(scope, after);
    const names = new Map(buyers.map(({ id, name }) => [id, name]));
    for (const placement of await placeBuyers(scope, programme, { buyerIds: [...names.keys()], setting }))
      yield { name: names.get(placement.customerId) ?? '', placement };
    if (buyers.length < sliceSize) return;
    after = buyers.at(-1)!.id;
  }
}

function nextBuyers({ trx, organisationId }: ReadScope, after: string | null) {
  return trx
    .selectFrom('customers')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .where('deleted_at', 'is', null)
    .where(isBuyer)
    .$if(after !== null, (query) => query.where('id', '>', after!))
    .orderBy('id')
    .limit(sliceSize)
    .execute();
}

function moveOf(programme: Programme, name: string, placement: Placement): LevelMove {
  const { customerId, before, after, measured } = placement;
  const deserved = standingOn(programme, { before: null, measured, today: after.sinceOn });
  return {
    ...{ customerId, name, fromId: before?.levelId ?? null, toId: after.levelId },
    fallsToId: after.fallsOn === null ? null : deserved.levelId,
    fallsOn: after.fallsOn,
  };
}

function isUp({ levels }: Programme, { fromId, toId }: LevelMove): boolean {
  const rank = (levelId: string | null) => levels.findIndex(({ id }) => id === levelId);
  return rank(toId) > rank(fromId);
}
