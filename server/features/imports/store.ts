import { AppError } from '../../../shared/errors/app-error.ts';
import type {
  FilePreview,
  ImportCounts,
  ImportKind,
  ImportProblem,
} from '../../../shared/features/imports/model.ts';
import { noCounts } from '../../../shared/features/imports/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';

/** One import as a page shows it. */
export type ImportRow = {
  id: string;
  kind: ImportKind;
  fileName: string;
  sizeBytes: number;
  state: 'uploading' | 'mapping' | 'running' | 'done' | 'failed' | 'cancelled';
  preview: FilePreview | null;
  position: number;
  counts: ImportCounts;
  isDryRun: boolean;
  error: string;
  createdBy: string;
  createdAt: string;
};

const columns = [
  'id',
  'kind',
  'file_name',
  'size_bytes',
  'state',
  'format',
  'mapping',
  'position',
  'counts',
  'is_dry_run',
  'error',
  'created_by',
  'created_at',
] as const;

export async function listImports({ trx, organisationId }: ReadScope, id?: string): Promise<ImportRow[]> {
  const rows = await trx
    .selectFrom('imports')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    sizeBytes: row.size_bytes,
    state: row.state,
    preview: 'format' in row.format ? ({ ...row.format, mapping: row.mapping } as FilePreview) : null,
    position: row.position,
    counts: { ...noCounts, ...row.counts },
    isDryRun: row.is_dry_run,
    error: row.error,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
  }));
}

export async function getImport(scope: ReadScope, id: string): Promise<ImportRow> {
  const [found] = await listImports(scope, id);
  if (!found) throw new AppError('not-found', 'errors:notFound');
  return found;
}

export async function createImport(
  { trx, organisationId }: ReadScope,
  row: { id: string; kind: ImportKind; fileName: string; createdBy: string; now: Date },
): Promise<void> {
  await trx
    .insertInto('imports')
    .values({
      organisation_id: organisationId,
      id: row.id,
      kind: row.kind,
      file_name: row.fileName,
      state: 'uploading',
      created_by: row.createdBy,
      created_at: row.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The same chunk twice is one chunk, so that an upload cut short goes on. */
export async function appendChunk(
  { trx, organisationId }: ReadScope,
  chunk: { importId: string; position: number; bytes: Buffer },
): Promise<void> {
  await trx
    .insertInto('import_chunks')
    .values({
      organisation_id: organisationId,
      import_id: chunk.importId,
      position: chunk.position,
      bytes: chunk.bytes,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function readChunk(
  { trx, organisationId }: ReadScope,
  importId: string,
  position: number,
): Promise<Buffer | null> {
  const row = await trx
    .selectFrom('import_chunks')
    .select('bytes')
    .where('organisation_id', '=', organisationId)
    .where('import_id', '=', importId)
    .where('position', '=', position)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

/** The bytes are needed until the import has ended; rows and problems are what is kept of it. */
export async function forgetFile({ trx, organisationId }: ReadScope, importId: string): Promise<void> {
  await trx
    .deleteFrom('import_chunks')
    .where('organisation_id', '=', organisationId)
    .where('import_id', '=', importId)
    .execute();
}

export async function changeImport(
  { trx, organisationId }: ReadScope,
  id: string,
  change: Partial<{
    state: ImportRow['state'];
    preview: FilePreview;
    mapping: FilePreview['mapping'];
    sizeBytes: number;
    isDryRun: boolean;
    error: string;
    finishedAt: Date;
  }>,
): Promise<void> {
  const { preview, mapping, sizeBytes, isDryRun, finishedAt, ...same } = change;
  await trx
    .updateTable('imports')
    .set({
      ...same,
      ...(preview && {
        format: JSON.stringify({ ...preview, mapping: {} }),
        mapping: JSON.stringify(preview.mapping),
      }),
      ...(mapping && { mapping: JSON.stringify(mapping) }),
      ...(sizeBytes !== undefined && { size_bytes: sizeBytes }),
      ...(isDryRun !== undefined && { is_dry_run: isDryRun }),
      ...(finishedAt && { finished_at: finishedAt }),
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute();
}

export async function addProblems(
  { trx, organisationId }: ReadScope,
  importId: string,
  problems: readonly ImportProblem[],
): Promise<void> {
  if (problems.length === 0) return;
  const rows = problems.map(({ line, messageKey, details, raw }) => ({
    organisation_id: organisationId,
    import_id: importId,
    line,
    message_key: messageKey,
    details: JSON.stringify(details),
    raw,
  }));
  await trx
    .insertInto('import_problems')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function listProblems(
  { trx, organisationId }: ReadScope,
  importId: string,
): Promise<ImportProblem[]> {
  const rows = await trx
    .selectFrom('import_problems')
    .select(['line', 'message_key', 'details', 'raw'])
    .where('organisation_id', '=', organisationId)
    .where('import_id', '=', importId)
    .orderBy('line')
    .execute();
  return rows.map((row) => ({
    line: row.line,
    messageKey: row.message_key,
    details: row.details,
    raw: row.raw,
  }));
}
