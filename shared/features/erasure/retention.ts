import { z } from 'zod';

export const RetentionKind = z.enum([
  'interaction-texts',
  'complaint-words',
  'import-files',
  'ended-devices',
  'looks',
  'archived-customers',
]);
export type RetentionKind = z.infer<typeof RetentionKind>;

/** Days that are offered; none is on until an administrator says so. */
export const retentionChoices: Record<RetentionKind, readonly number[]> = {
  'interaction-texts': [365, 730, 1095, 1825, 3650],
  'complaint-words': [365, 730, 1095, 1825, 3650],
  'import-files': [7, 30, 90, 365],
  'ended-devices': [30, 90, 365],
  looks: [90, 180, 365, 730],
  'archived-customers': [30, 90, 180, 365, 1095],
};

export const RetentionChoice = z.object({
  kind: RetentionKind,
  keepDays: z.number().int().min(1).max(36_500),
});
export type RetentionChoice = z.infer<typeof RetentionChoice>;

export type RetentionRule = RetentionChoice & {
  switchedOnBy: string;
  switchedOnAt: string;
  lastRunAt: string | null;
  lastCount: number;
};
