import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { PurchasesOnErasure } from '../../../shared/features/erasure/model.ts';

/** One erasure as the ledger keeps it, outside the database: enough to do it again to a restored backup, and no more. */
export const LedgerLine = z.object({
  organisationId: z.uuid(),
  erasureId: z.uuid(),
  erasedAt: z.iso.datetime(),
  purchases: PurchasesOnErasure,
  /** `ledgerHash` of each customer id. */
  hashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
});
export type LedgerLine = z.infer<typeof LedgerLine>;

export function ledgerFile(dataFolder: string): string {
  return join(dataFolder, 'erasures.jsonl');
}

/** Empty when there is none. @throws when a line cannot be read: an erasure must not be forgotten silently. */
export async function readLedger(file: string): Promise<LedgerLine[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => LedgerLine.parse(JSON.parse(line)));
}

/** Adds what is not in it yet. The file is always whole: it is written beside, synced, and put in its place. */
export async function addToLedger(file: string, lines: readonly LedgerLine[]): Promise<void> {
  const known = await readLedger(file);
  const knownIds = new Set(known.map(({ erasureId }) => erasureId));
  const added = lines.filter(({ erasureId }) => !knownIds.has(erasureId));
  if (added.length === 0) return;
  await mkdir(dirname(file), { recursive: true });
  const partial = `${file}.partial`;
  const handle = await open(partial, 'w', 0o600);
  try {
    await handle.writeFile([...known, ...added].map((line) => `${JSON.stringify(line)}\n`).join(''));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(partial, file);
}
