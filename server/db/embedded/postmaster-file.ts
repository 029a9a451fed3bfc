import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Postmaster {
  pid: number;
  socketFolder: string;
}

/** What a running server wrote about itself into its cluster; a killed one leaves the file behind. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , , socketFolder] = text.split('\n');
  return pid && socketFolder ? { pid: Number(pid), socketFolder } : undefined;
}

export function hasPostmasterFile(cluster: string): boolean {
  return existsSync(join(cluster, 'postmaster.pid'));
}
