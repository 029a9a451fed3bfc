import { AppError } from '../../../shared/errors/app-error.ts';
import { consentFieldParts, readConsentHeader } from '../../../shared/features/imports/consent-columns.ts';
import type {
  ColumnMapping,
  CustomerField,
  FilePreview,
  ImportKind,
  PurchaseField,
} from '../../../shared/features/imports/model.ts';
import type { Session } from '../../auth/session.ts';
import { type ReadScope, type WriteScope, writeUnclocked } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { loadPurposes } from '../consents/load-purposes.ts';
import { previewFile } from './preview-file.ts';
import { appendChunk, changeImport, createImport, forgetFile, getImport, readChunk } from './store.ts';

export const chunkBytes = 1024 * 1024;

export async function beginImport(
  scope: WriteScope,
  { staffId }: Session,
  input: { id: string; kind: ImportKind; fileName: string },
): Promise<void> {
  await createImport(scope, { ...input, createdBy: staffId, now: scope.now });
}

export async function cancelImport(scope: WriteScope, { id }: { id: string }): Promise<void> {
  const { state } = await getImport(scope, id);
  // What is in stays in: an import that has ended cannot be taken back by cancelling it.
  if (state === 'done') return;
  await changeImport(scope, id, { state: 'cancelled', finishedAt: scope.now });
  await forgetFile(scope, id);
}

/** Closes the upload and says what the file seems to be, for a person to confirm. */
export async function previewImport(scope: ReadScope, id: string, sizeBytes: number): Promise<FilePreview> {
  const row = await getImport(scope, id);
  const head = await readChunk(scope, id, 0);
  const preview = previewFile(row.kind, head ?? new Uint8Array());
  if (row.kind === 'customers') await mapConsents(scope, preview);
  await changeImport(scope, id, { state: 'mapping', preview, sizeBytes });
  return preview;
}

/** Which columns hold consents is known by the organisation's own purposes. */
async function mapConsents(scope: ReadScope, { headers, mapping }: FilePreview): Promise<void> {
  const purposes = await loadPurposes(scope);
  headers.forEach((header, index) => {
    const field = readConsentHeader(header, purposes);
    if (field) mapping[index] = field;
  });
}

/** @throws AppError not-found for a purpose nobody defined, invalid when no column says on which day. */
async function requireConsentDay(scope: ReadScope, mapping: ColumnMapping): Promise<void> {
  const fields = Object.values(mapping);
  const asked = fields.flatMap((field) => consentFieldParts(field) ?? []);
  if (asked.length === 0) return;
  const purposes = await loadPurposes(scope);
  if (!asked.every(({ purpose }) => purposes.some(({ id }) => id === purpose)))
    throw new AppError('not-found', 'consents:noSuchPurpose');
  if (!fields.includes('consentOn'))
    throw new AppError('invalid', 'imports:refusal.noMapping', { field: 'consentOn' });
}

const needed: Record<ImportKind, (CustomerField | PurchaseField)[][]> = {
  // Any one field of each group will do.
  customers: [['name', 'familyName', 'givenName', 'company', 'email', 'phone']],
  purchases: [['number'], ['orderedAt'], ['amount'], ['customerEmail', 'customerPhone', 'customerName']],
  mail: [],
};

/** @throws AppError conflict when it runs already, invalid when a column nobody can do without is not named. */
export async function startImport(
  scope: ReadScope,
  { id, mapping, isDryRun }: { id: string; mapping: ColumnMapping; isDryRun: boolean },
): Promise<void> {
  const row = await getImport(scope, id);
  if (row.state === 'running') throw new AppError('conflict', 'imports:refusal.running');
  if (!row.preview) throw new AppError('conflict', 'errors:conflict');
  if (row.preview.format === 'csv') {
    const mapped = new Set<string>(Object.values(mapping));
    const missing = needed[row.kind].find((group) => !group.some((field) => mapped.has(field)));
    if (missing) throw new AppError('invalid', 'imports:refusal.noMapping', { field: missing[0]! });
  }
  await requireConsentDay(scope, mapping);
  await forgetCheck(scope, id);
  await changeImport(scope, id, { state: 'running', mapping, isDryRun, error: '' });
}

/** A check left counts and problems behind that the real run must not add to. A run that stopped keeps its place. */
async function forgetCheck({ trx, organisationId }: ReadScope, id: string): Promise<void> {
  const checked = await trx
    .updateTable('imports')
    .set({ position: 0, counts: '{}' })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('is_dry_run', '=', true)
    .returning('id')
    .executeTakeFirst();
  if (!checked) return;
  await trx
    .deleteFrom('import_problems')
    .where('organisation_id', '=', organisationId)
    .where('import_id', '=', id)
    .execute();
}

type FileImport = {
  database: Database;
  organisationId: string;
  staffId: string;
  id: string;
  kind: ImportKind;
  fileName: string;
  bytes: AsyncIterable<Uint8Array>;
  now: Date;
};

/** Takes a whole file at once (the terminal's way): stored first, so that a killed run can resume. */
export async function storeFile(file: FileImport): Promise<FilePreview> {
  const { database, organisationId, id } = file;
  await writeUnclocked(database, organisationId, (scope) =>
    createImport(scope, {
      id,
      kind: file.kind,
      fileName: file.fileName,
      createdBy: file.staffId,
      now: file.now,
    }),
  );
  let position = 0;
  let sizeBytes = 0;
  for await (const bytes of inChunks(file.bytes)) {
    sizeBytes += bytes.length;
    await writeUnclocked(database, organisationId, (scope) =>
      appendChunk(scope, { importId: id, position, bytes }),
    );
    position++;
  }
  return writeUnclocked(database, organisationId, (scope) => previewImport(scope, id, sizeBytes));
}

async function* inChunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const bytes of source) {
    held.push(Buffer.from(bytes));
    size += bytes.length;
    if (size < chunkBytes) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}
