import type { Generated } from 'kysely';
import type { RetentionKind } from '../../../shared/features/erasure/retention.ts';

export type RetentionTables = {
  retention_rules: {
    organisation_id: string;
    kind: RetentionKind;
    keep_days: number;
    switched_on_by: string;
    switched_on_at: Date;
    last_run_at: Date | null;
    last_count: Generated<number>;
  };
};
