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
import { readIn, writeIn, writeUnclocked } from '../db/organisation-scope.ts';
import { cancelImport, startImport, storeFile } from '../features/imports/begin-import.ts';
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
/** `refusal` says why a file was not taken in at all. */
export type ImportedFile = {
  file: string;
  counts: ImportCounts | null;
  report: string | null;
  refusal: string | null;
};

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

type Files = { kind: ImportKind; files: readonly string[]; speak: Speak };

/** Files one after another, a refused one leaving the others alone; what was set aside of each is written beside it. */
export async function importFiles(
  workplace: Workplace,
  { kind, files, speak }: Files,
  options: ImportOptions,
): Promise<ImportedFile[]> {
  const said = readMapOptions(options.map);
  const organisationId = await theOrganisation(workplace);
  const staffId = await actingStaff(workplace, organisationId, options.as);
  const place = { database: workplace.database, organisationId };
  const imported: ImportedFile[] = [];
  for (const file of files) {
    const one = { ...place, kind, file, staffId, said, speak };
    imported.push(await importFile(one, options).catch((error: unknown) => refused(file, error, speak)));
  }
  return imported;
}

/** Only what this file is refused for: whatever else breaks would break the next one too. */
function refused(file: string, error: unknown, speak: Speak): ImportedFile {
  if (!(error instanceof AppError)) throw error;
  return { file, counts: null, report: null, refusal: speak(error.messageKey, error.details) };
}

type OneFile = {
  database: Workplace['database'];
  organisationId: string;
  kind: ImportKind;
  file: string;
  staffId: string;
  said: ColumnMapping;
  speak: Speak;
};

async function importFile(one: OneFile, options: ImportOptions): Promise<ImportedFile> {
  const { file, kind, staffId, said, speak, ...place } = one;
  await access(file).catch(() => {
    throw new AppError('not-found', 'commands:refusal.noFile', { file });
  });
  const id = uuidv7();
  const stored = { ...place, staffId, id, kind, fileName: basename(file), now: new Date() };
  try {
    const preview = await storeFile({ ...stored, bytes: createReadStream(file) });
    const mapping = { ...preview.mapping, ...said };
    await writeUnclocked(place.database, place.organisationId, (scope) =>
      startImport(scope, { id, mapping, isDryRun: options.dryRun }),
    );
  } catch (error) {
    await writeIn(place.database, { organisationId: place.organisationId, now: stored.now }, (scope) =>
      cancelImport(scope, { id }),
    );
    throw error;
  }
  const onProgress = (counts: ImportCounts) => options.onProgress(file, counts);
  const counts = await runImport({ ...place, now: () => new Date(), onProgress }, id);
  return { file, counts, report: await writeSetAside(place, { id, file, speak }), refusal: null };
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

/** A line or two for each file, and one for all when there are several. */
export function importInWords(imported: readonly ImportedFile[], speak: Speak): string {
  const lines = imported.flatMap(({ file, counts, report, refusal }) => [
    counts
      ? speak('commands:imported', { file, ...counts })
      : speak('commands:notImported', { file, reason: refusal ?? '' }),
    ...(report ? [speak('commands:report', { file: report })] : []),
  ]);
  const refusedCount = imported.filter(({ refusal }) => refusal !== null).length;
  const files = { files: imported.length - refusedCount, refused: refusedCount };
  return [...lines, ...(imported.length > 1 ? [speak('commands:importedFiles', files)] : [])].join('\n');
}
