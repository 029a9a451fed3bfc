import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';

const pageBytes = 8192;
const isLongHeader = 0x0002;

/** PostgreSQL’s own log from there to here, read off the disk: all records after one another, without the headers of its pages. */
export async function walSince(owner: pg.Pool, lsn: string): Promise<Buffer> {
  const { rows } = await owner.query<{ folder: string; name: string }>(
    `SELECT current_setting('data_directory') AS folder, name FROM pg_ls_waldir()
     WHERE name BETWEEN pg_walfile_name($1) AND pg_walfile_name(pg_current_wal_lsn()) ORDER BY name`,
    [lsn],
  );
  const pages: Buffer[] = [];
  for (const { folder, name } of rows) {
    const segment = await readFile(join(folder, 'pg_wal', name));
    for (let at = 0; at < segment.length; at += pageBytes) {
      const header = segment.readUInt16LE(at + 2) & isLongHeader ? 40 : 24;
      pages.push(segment.subarray(at + header, at + pageBytes));
    }
  }
  return Buffer.concat(pages);
}
