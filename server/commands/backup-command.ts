import { resolve } from 'node:path';
import { backupDatabase } from '../backup/backup-database.ts';
import type { BackupProgress, BackupSummary } from '../backup/backup-format.ts';
import { restoreDatabase } from '../backup/restore-database.ts';
import { readEnvironment } from '../env.ts';
import { eraseAgain } from '../features/erasure/erase-again.ts';
import { ledgerFile } from '../features/erasure/ledger.ts';
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

/**
 * Whoever was erased since the backup was made is erased again, by the ledger of this data folder or the one given.
 * Keeps servers out meanwhile. @throws DataFolderError when one is running.
 */
export async function restore(
  name: string,
  { ledger, onProgress }: { ledger?: string; onProgress: OnProgress },
): Promise<Result & { erasedAgain: number }> {
  const file = resolve(name);
  const environment = readEnvironment();
  const installation = await openInstallation(environment);
  try {
    await installation.claim();
    const { address } = installation;
    const restored = await restoreDatabase({ address, file, now: new Date(), onProgress });
    const erasedAgain = await eraseAgain({
      address,
      ledger: ledger ? resolve(ledger) : ledgerFile(environment.dataFolder),
      now: () => new Date(),
    });
    return { file, ...restored, erasedAgain };
  } finally {
    await installation.close();
  }
}
