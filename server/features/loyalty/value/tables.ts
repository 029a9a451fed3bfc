import type { Generated } from 'kysely';

export type ValueTables = {
  loyalty_fits: {
    organisation_id: string;
    id: string;
    asked_by: string | null;
    asked_at: Date;
    state: Generated<'waiting' | 'running' | 'done' | 'failed'>;
    step: 'summaries' | 'fitting' | 'checking' | 'writing' | null;
    progress: Generated<number>;
    heard_at: Date | null;
    finished_at: Date | null;
    /** A message key. */
    problem: string | null;
    model: string | null;
    customers: Generated<number>;
    /** JSON of a `FitResult`. */
    result: unknown;
  };
  customer_values: {
    organisation_id: string;
    customer_id: string;
    frequency: number;
    first_on: string;
    last_on: string;
    currency: string;
    net_minor: number;
    paid_days: number;
    mean_spend_minor: number | null;
    margin_share: number | null;
    alive: number | null;
    expected_orders: number | null;
    low_minor: number | null;
    value_minor: number | null;
    high_minor: number | null;
    plain_minor: number | null;
    recency_score: number | null;
    frequency_score: number | null;
    spend_score: number | null;
    computed_at: Date;
  };
  value_assumptions: { organisation_id: string; assumptions: unknown };
  value_progress: { organisation_id: string; clock: number; after_id: string | null };
};
