import { AppError } from '../../../shared/errors/app-error.ts';
import { Instrument, type Words } from '../../../shared/features/surveys/instrument.ts';
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
