import { type Selectable, sql } from 'kysely';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { Bulletin, BulletinState } from '../../../shared/features/bulletins/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import type { BulletinsTables } from './tables.ts';

export type BulletinRow = Selectable<BulletinsTables['bulletins']>;
type Counts = Bulletin['counts'];

const nobody: Counts = { waiting: 0, sending: 0, sent: 0, refused: 0, unsure: 0, 'left-out': 0 };

/** Newest forecast first. */
export async function listBulletins({ trx, organisationId }: ReadScope): Promise<Bulletin[]> {
  const rows = await trx
    .selectFrom('bulletins')
    .selectAll()
    .select(
      sql<Partial<Counts> | null>`(SELECT json_object_agg(state, number) FROM (
        SELECT state, count(*) AS number FROM bulletin_recipients AS recipient
        WHERE recipient.organisation_id = bulletins.organisation_id AND bulletin_id = bulletins.id
        GROUP BY state) AS counted)`.as('counts'),
    )
    .where('organisation_id', '=', organisationId)
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ counts, ...row }) => toBulletin(row, { ...nobody, ...counts }));
}

/** @throws AppError not-found */
export async function loadBulletin({ trx, organisationId }: ReadScope, id: string): Promise<BulletinRow> {
  const row = await trx
    .selectFrom('bulletins')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'bulletins:notFound');
  return row;
}

/** @throws AppError conflict once it is sent */
export async function loadDraft(scope: ReadScope, id: string): Promise<BulletinRow> {
  const row = await loadBulletin(scope, id);
  if (row.sent_at) throw new AppError('conflict', 'bulletins:sentAlready');
  return row;
}

function toBulletin(row: BulletinRow, counts: Counts): Bulletin {
  return {
    ...{ id: row.id, product: row.product, subject: row.subject, fromOn: row.from_on, untilOn: row.until_on },
    ...{ lowPercent: row.low_percent, highPercent: row.high_percent },
    ...{ texts: { en: row.text_en, zh: row.text_zh }, boughtWithinMonths: row.bought_within_months },
    ...{ state: stateOf(row, counts), writtenBy: row.written_by, counts },
    ...{ sentAt: row.sent_at?.toISOString() ?? null, actualPercent: row.actual_percent },
  };
}

function stateOf({ sent_at, actual_percent }: BulletinRow, { waiting, sending }: Counts): BulletinState {
  if (sent_at === null) return 'draft';
  if (waiting + sending > 0) return 'sending';
  return actual_percent === null ? 'sent' : 'recorded';
}
