import { z } from 'zod';

/**
 * A backup is one gzip of frames, each a big-endian length of four bytes and that many bytes: a header; for every table
 * its description, the chunks of its `COPY` text and an empty frame; at the end the counts, by which a reader
 * knows that nothing is missing.
 */
export const BackupHeader = z.object({
  format: z.literal('kith-backup'),
  version: z.literal(1),
  /** The newest migration the rows are shaped by. */
  migration: z.string(),
  madeAt: z.iso.datetime(),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

export const BackupTable = z.object({ schema: z.string(), table: z.string(), columns: z.array(z.string()) });
export type BackupTable = z.infer<typeof BackupTable>;

export const BackupEnd = z.object({ tables: z.number().int(), rows: z.number().int() });
export type BackupEnd = z.infer<typeof BackupEnd>;

export type BackupProgress = { table: string; rows: number };
export type BackupSummary = BackupEnd & { migration: string };
