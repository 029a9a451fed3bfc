import type { Generated, JSONColumnType } from 'kysely';
import type { AskedBy, ErasureReason, PurchasesOnErasure } from '../../../shared/features/erasure/model.ts';
import type { Sought } from './sought.ts';

/** By `table.act`, such as `interactions.removed`. */
export type ErasureCounts = Record<string, number>;

export type ErasureTables = {
  erasures: {
    organisation_id: string;
    id: string;
    customer_ids: string[];
    reason: ErasureReason;
    asked_by: AskedBy;
    purchases: PurchasesOnErasure;
    requested_by: string | null;
    requested_at: Date;
    steps_done: Generated<number>;
    sought: JSONColumnType<Sought>;
    counts: JSONColumnType<ErasureCounts, string | undefined, string>;
    hashes: string[];
    finished_at: Date | null;
    in_ledger_at: Date | null;
  };
  erasure_confirmations: {
    organisation_id: string;
    erasure_id: string;
    device_id: string;
    confirmed_at: Date;
  };
};
