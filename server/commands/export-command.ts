import { createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../shared/errors/app-error.ts';
import { readIn } from '../db/organisation-scope.ts';
import { exportFiles } from '../features/exports/export-files.ts';
import { theOrganisation, type Workplace } from './workplace.ts';

/** Writes every file into a new or empty folder. @throws AppError conflict when it holds something. */
export async function exportTo(workplace: Workplace, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new AppError('conflict', 'commands:refusal.folderNotEmpty', { folder });
  const organisationId = await theOrganisation(workplace);
  return readIn(workplace.database, organisationId, async (scope) => {
    const names: string[] = [];
    for (const { name, parts } of exportFiles(scope)) {
      await pipeline(Readable.from(parts), createWriteStream(join(folder, name)));
      names.push(name);
    }
    return names;
  });
}
