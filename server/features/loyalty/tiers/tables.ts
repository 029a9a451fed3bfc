import type { JSONColumnType } from 'kysely';
import type { Tier } from '../../../../shared/features/customers/model.ts';
import type { EffortMinutes } from '../../../../shared/features/loyalty/tiers/model.ts';
import type { TierCurve } from './reckon-curve.ts';
import type { TierEffortReading } from './reckon-effort.ts';

export type TierTables = {
  tier_rules: {
    organisation_id: string;
    months: number;
    key_from_minor: number | null;
    regular_from_minor: number | null;
    effort_minutes: JSONColumnType<EffortMinutes, string, string>;
  };
  /** Set by hand, and staying whatever the cut points say. */
  tier_pins: { organisation_id: string; customer_id: string; pinned_by: string; pinned_at: Date };
  tier_changes: {
    organisation_id: string;
    id: string;
    customer_id: string;
    from_tier: Tier | null;
    to_tier: Tier | null;
    /** Null where a person set it by hand. */
    contribution_minor: number | null;
    currency: string;
    reason: string;
    changed_by: string;
    changed_at: Date;
  };
  /** What the pages show to who sees every customer, reckoned once a day. */
  tier_readings: {
    organisation_id: string;
    months: number;
    reckoned_on: string;
    curve: JSONColumnType<TierCurve, string, string>;
    effort: JSONColumnType<TierEffortReading, string, string>;
  };
};
