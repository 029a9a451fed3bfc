import { sql } from 'kysely';
import type { z } from 'zod';
import type { BatchAnswer, Saved } from '../../../shared/features/integrations/api-shapes.ts';
import type { Language } from '../../../shared/i18n/catalogue.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { problemOf } from './problem.ts';

type Result = z.infer<typeof BatchAnswer>['results'][number];

/** A refused row leaves nothing behind and the others alone; a fault undoes them all. */
export async function saveEach(
  { trx }: WriteScope,
  rows: readonly unknown[],
  { saveRow, ...asked }: { saveRow: (row: unknown) => Promise<Saved>; language: Language; requestId: string },
): Promise<z.infer<typeof BatchAnswer>> {
  const results: Result[] = [];
  for (const row of rows) {
    await sql`SAVEPOINT before_row`.execute(trx);
    try {
      const body = await saveRow(row);
      await sql`RELEASE SAVEPOINT before_row`.execute(trx);
      results.push({ status: body.isNew ? 201 : 200, body });
    } catch (error) {
      const problem = problemOf(error, asked);
      if (problem.status >= 500) throw error;
      await sql`ROLLBACK TO SAVEPOINT before_row`.execute(trx);
      results.push({ status: problem.status, problem });
    }
  }
  return { results };
}
