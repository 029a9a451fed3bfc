import { emptyGuide, type WritingGuide, type WritingKit } from '../../../shared/features/writing/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

/** What this person writes with: the guide, their own snippets before everyone's. */
export async function readWritingKit(scope: ReadScope, staffId: string): Promise<WritingKit> {
  const snippets = await scope.trx
    .selectFrom('snippets')
    .select(['id', 'shortcut', 'body', 'is_shared as isShared'])
    .where('organisation_id', '=', scope.organisationId)
    .where((where) => where.or([where('is_shared', '=', true), where('author_id', '=', staffId)]))
    .orderBy('is_shared')
    .orderBy('shortcut')
    .execute();
  return { guide: await readGuide(scope), snippets };
}

async function readGuide({ trx, organisationId }: ReadScope): Promise<WritingGuide> {
  const row = await trx
    .selectFrom('writing_guides')
    .select(['competitors', 'reasons_en as en', 'reasons_zh as zh'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row ? { competitors: row.competitors, reasons: { en: row.en, zh: row.zh } } : emptyGuide;
}
