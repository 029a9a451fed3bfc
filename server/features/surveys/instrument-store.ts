import { sql } from 'kysely';
import { AppError } from '../../../shared/errors/app-error.ts';
import {
  Instrument,
  itemsOf,
  type SurveyItem,
  type Words,
} from '../../../shared/features/surveys/instrument.ts';
import { missingWords } from '../../../shared/features/surveys/missing-words.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

export type InstrumentLine = {
  id: string;
  version: number;
  title: Words;
  items: number;
  isComplete: boolean;
  savedAt: string;
};

/** The latest version of each, last saved first. */
export async function listInstruments({ trx }: ReadScope): Promise<InstrumentLine[]> {
  const rows = await trx
    .selectFrom('survey_instruments')
    .distinctOn('id')
    .select(['id', 'version', 'body', 'saved_at'])
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
  return rows
    .sort((a, b) => b.saved_at.getTime() - a.saved_at.getTime())
    .map(({ id, version, body, saved_at: savedAt }) => ({
      id,
      version,
      title: body.title,
      items: body.sections.reduce((count, { items }) => count + items.length, 0),
      isComplete: missingWords(Instrument.parse(body)).length === 0,
      savedAt: savedAt.toISOString(),
    }));
}

/** The latest where no version is asked for. @throws AppError `not-found` */
export async function loadInstrument(
  { trx }: ReadScope,
  { id, version }: { id: string; version: number | null },
): Promise<Instrument> {
  const { body } = await trx
    .selectFrom('survey_instruments')
    .select('body')
    .where('id', '=', id)
    .$if(version !== null, (query) => query.where('version', '=', version!))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow(() => new AppError('not-found', 'questionnaires:refusal.notFound'));
  // Versions saved earlier lack what came later.
  return Instrument.parse(body);
}

/** The questions of it that a round has asked, by id, each with the kind it was asked in. */
export async function askedKinds(
  { trx }: ReadScope,
  instrumentId: string,
): Promise<Record<string, SurveyItem['kind']>> {
  const versions = await trx
    .selectFrom('survey_instruments')
    .select('body')
    .where('id', '=', instrumentId)
    .where('version', 'in', (eb) =>
      eb
        .selectFrom('survey_rounds')
        .select(sql<number>`(plan ->> 'instrumentVersion')::integer`.as('version'))
        .where('manifest', 'is not', null)
        .where(sql<string>`plan ->> 'instrumentId'`, '=', instrumentId),
    )
    .execute();
  return Object.fromEntries(
    versions.flatMap(({ body }) => itemsOf(body).map(({ id, kind }) => [id, kind] as const)),
  );
}
