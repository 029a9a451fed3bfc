import { resolve } from 'node:path';
import { backupDatabase } from '../backup/backup-database.ts';
import type { BackupProgress, BackupSummary } from '../backup/backup-format.ts';
import { restoreDatabase } from '../backup/restore-database.ts';
import { readEnvironment } from '../env.ts';
import { openInstallation } from '../startup/open-installation.ts';
import { inWorkplace } from './workplace.ts';

type OnProgress = (progress: BackupProgress) => void;
type Result = BackupSummary & { file: string };

/** Works beside a running server. */
export async function backUp(name: string, onProgress: OnProgress): Promise<Result> {
  const file = resolve(name);
  const summary = await inWorkplace(({ address }) =>
    backupDatabase({ address, file, now: new Date(), onProgress }),
  );
  return { file, ...summary };
}

/** Keeps servers out meanwhile. @throws DataFolderError when one is running. */
export async function restore(name: string, onProgress: OnProgress): Promise<Result> {
  const file = resolve(name);
  const installation = await openInstallation(readEnvironment());
  try {
    await installation.claim();
    return {
      file,
      ...(await restoreDatabase({ address: installation.address, file, now: new Date(), onProgress })),
    };
  } finally {
    await installation.close();
  }
}
