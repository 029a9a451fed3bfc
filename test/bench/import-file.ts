import { v7 as uuidv7 } from 'uuid';
import { writeUnclocked } from '../../server/db/organisation-scope.ts';
import { startImport, storeFile } from '../../server/features/imports/begin-import.ts';
import { runImport } from '../../server/features/imports/run-import.ts';
import type { ColumnMapping, ImportKind } from '../../shared/features/imports/model.ts';
import type { BenchOrganisation } from './bench-place.ts';

type FileToImport = {
  kind: ImportKind;
  fileName: string;
  text: string;
  /** In place of what is guessed from the heads of the columns. */
  mapping?: ColumnMapping;
};

/** A file's whole way in, from the upload's first byte to the last row. */
export async function importFile(
  { database, organisationId, staffId }: BenchOrganisation,
  { kind, fileName, text, mapping: said }: FileToImport,
) {
  const id = uuidv7();
  const { mapping } = await storeFile({
    database,
    organisationId,
    staffId,
    id,
    kind,
    fileName,
    bytes: piecesOf(Buffer.from(text)),
    now: new Date(),
  });
  await writeUnclocked(database, organisationId, (scope) =>
    startImport(scope, { id, mapping: said ?? mapping, isDryRun: false }),
  );
  return runImport({ database, organisationId, now: () => new Date() }, id);
}

async function* piecesOf(bytes: Buffer) {
  for (let from = 0; from < bytes.length; from += 65_536) yield bytes.subarray(from, from + 65_536);
}
