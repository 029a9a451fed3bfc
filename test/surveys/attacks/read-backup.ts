import { createReadStream } from 'node:fs';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { BackupTable } from '../../../server/backup/backup-format.ts';
import { FrameReader } from '../../../server/backup/frames.ts';

/** Rows in the order in which the file has them, by column; PostgreSQL’s text for each. */
export type BackupRow = Readonly<Record<string, string>>;

/** What somebody reads who has a backup and nothing else: these tables of it. */
export async function readBackup(file: string, tables: readonly string[]): Promise<Map<string, BackupRow[]>> {
  const frames = new FrameReader(createReadStream(file).pipe(createGunzip()));
  await frames.next();
  const found = new Map<string, BackupRow[]>();
  for (;;) {
    const description = BackupTable.safeParse(JSON.parse(String(await frames.next())));
    if (!description.success) return found;
    const { table, columns } = description.data;
    const lines = (await text(frames.untilEmpty())).split('\n').slice(0, -1);
    if (!tables.includes(table)) continue;
    const rowOf = (line: string) =>
      Object.fromEntries(line.split('\t').map((value, at) => [columns[at]!, value]));
    found.set(table, lines.map(rowOf));
  }
}

/** A `bytea` as `COPY` writes it. */
export const bytesOf = (value: string) => Buffer.from(value.replace('\\\\x', ''), 'hex');
