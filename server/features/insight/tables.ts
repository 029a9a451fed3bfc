import type { Generated } from 'kysely';
import type {
  CostAim,
  CostKind,
  ReferralSource,
  SpellBeginning,
  SpellEnd,
} from '../../../shared/features/insight/model.ts';

export type InsightTables = {
  insight_rules: {
    organisation_id: string;
    rhythm_times: number;
    least_days: number;
    newcomer_days: number;
    keepable_low_percent: number;
    keepable_high_percent: number;
  };
  insight_runs: { organisation_id: string; computed_at: Date; through_on: string };
  customer_spells: {
    organisation_id: string;
    customer_id: string;
    began_on: string;
    began: SpellBeginning;
    ended_on: string | null;
    ended: SpellEnd | null;
  };
  bucket_months: {
    organisation_id: string;
    month_on: string;
    owner_id: string;
    won: number;
    lost: number;
    regained: number;
  };
  cohort_cells: {
    organisation_id: string;
    grain: 'month' | 'quarter';
    cohort_on: string;
    age: number;
    owner_id: string;
    begun: number;
    ended: number;
    ordered: number;
  };
  survival_months: {
    organisation_id: string;
    owner_id: string;
    tier: string;
    source: string;
    months: number;
    lost: number;
    staying: number;
  };
  cost_entries: {
    organisation_id: string;
    id: string;
    month_on: string;
    kind: CostKind;
    aim: CostAim;
    currency: string;
    amount_minor: number;
    note: string;
    created_by: string;
    created_at: Date;
    deleted_at: Date | null;
  };
  loss_reasons: {
    organisation_id: string;
    id: string;
    name_en: string;
    name_zh: string;
    is_keepable: boolean;
    is_retired: boolean;
    created_at: Date;
  };
  customer_losses: {
    organisation_id: string;
    id: string;
    customer_id: string;
    lost_on: string;
    reason: string;
    words: string;
    recorded_by: string;
    recorded_at: Date;
    deleted_at: Date | null;
  };
  referrals: {
    organisation_id: string;
    id: string;
    customer_id: string;
    referrer_id: string;
    said_on: string;
    source: ReferralSource;
    created_by: string;
    created_at: Date;
    thanked_on: Generated<string | null>;
    thanked_by: Generated<string | null>;
    deleted_at: Generated<Date | null>;
  };
};
