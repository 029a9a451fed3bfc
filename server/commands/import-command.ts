import { createReadStream } from 'node:fs';
import { access, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../shared/errors/app-error.ts';
import {
  type ColumnMapping,
  ConsentField,
  CustomerField,
  type ImportCounts,
  type ImportKind,
  PurchaseField,
} from '../../shared/features/imports/model.ts';
import { readIn, writeUnclocked } from '../db/organisation-scope.ts';
import { startImport, storeFile } from '../features/imports/begin-import.ts';
import { writeReport } from '../features/imports/report.ts';
import { runImport } from '../features/imports/run-import.ts';
import { getImport, listProblems } from '../features/imports/store.ts';
import type { Speak } from '../startup/speak.ts';
import { actingStaff, theOrganisation, type Workplace } from './workplace.ts';

export type ImportOptions = {
  dryRun: boolean;
  map: string[];
  as: string | undefined;
  onProgress: (file: string, counts: ImportCounts) => void;
};
export type ImportedFile = { file: string; counts: ImportCounts; report: string | null };

const fields: readonly string[] = [...CustomerField.options, ...PurchaseField.options];

/** `3=email` → `{ 3: 'email' }`. @throws AppError invalid naming the fields there are. */
function readMapOptions(texts: readonly string[]): ColumnMapping {
  return Object.fromEntries(
    texts.map((text) => {
      const match = /^(\d+)=([\w:-]+)$/.exec(text);
      if (!match || !(fields.includes(match[2]!) || ConsentField.safeParse(match[2]).success)) {
        throw new AppError('invalid', 'commands:refusal.badMap', {
          text,
          fields: [...fields, 'consent:PURPOSE:CHANNEL'].join(', '),
        });
      }
      return [match[1]!, match[2] as ColumnMapping[string]];
    }),
  );
}

/** Files one after another; what was set aside of each is written beside it. */
export async function importFiles(
  workplace: Workplace,
  { kind, files, speak }: { kind: ImportKind; files: readonly string[]; speak: Speak },
  options: ImportOptions,
): Promise<ImportedFile[]> {
  const said = readMapOptions(options.map);
  for (const file of files) {
    await access(file).catch(() => {
      throw new AppError('not-found', 'commands:refusal.noFile', { file });
    });
  }
  const organisationId = await theOrganisation(workplace);
  const staffId = await actingStaff(workplace, organisationId, options.as);
  const imported: ImportedFile[] = [];
  for (const file of files) {
    const id = uuidv7();
    const place = { database: workplace.database, organisationId };
    const preview = await storeFile({
      ...place,
      staffId,
      id,
      kind,
      fileName: basename(file),
      bytes: createReadStream(file),
      now: new Date(),
    });
    const mapping = { ...preview.mapping, ...said };
    await writeUnclocked(place.database, organisationId, (scope) =>
      startImport(scope, { id, mapping, isDryRun: options.dryRun }),
    );
    const onProgress = (counts: ImportCounts) => options.onProgress(file, counts);
    const counts = await runImport({ ...place, now: () => new Date(), onProgress }, id);
    imported.push({ file, counts, report: await writeSetAside(place, { id, file, speak }) });
  }
  return imported;
}

async function writeSetAside(
  { database, organisationId }: Pick<Workplace, 'database'> & { organisationId: string },
  { id, file, speak }: { id: string; file: string; speak: Speak },
): Promise<string | null> {
  return readIn(database, organisationId, async (scope) => {
    const problems = await listProblems(scope, id);
    const { preview } = await getImport(scope, id);
    if (problems.length === 0 || !preview) return null;
    const report = writeReport({
      fileName: basename(file),
      preview,
      problems,
      reasonOf: (problem) => speak(problem.messageKey, problem.details),
    });
    const path = join(dirname(file), report.fileName);
    await writeFile(path, report.text);
    return path;
  });
}
