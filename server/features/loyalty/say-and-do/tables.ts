import type { JSONColumnType } from 'kysely';
import type {
  Quadrant,
  SayAndDoRules,
  Standing,
} from '../../../../shared/features/loyalty/say-and-do/model.ts';
import type { SignKind } from '../../../../shared/features/loyalty/say-and-do/signs.ts';

export type SayAndDoTables = {
  say_and_do_rules: {
    organisation_id: string;
    rules: JSONColumnType<SayAndDoRules>;
    changed_by: string;
    changed_at: Date;
  };
  loyalty_signs: {
    organisation_id: string;
    id: string;
    customer_id: string;
    kind: SignKind;
    words: string;
    share_percent: number | null;
    noticed_on: string;
    recorded_by: string;
    recorded_at: Date;
    deleted_at: Date | null;
  };
  /** Where a customer stood when last placed in that month; of the current one, stands. */
  loyalty_standings: {
    organisation_id: string;
    customer_id: string;
    /** Its first day. */
    month: string;
    quadrant: Quadrant;
    is_clear: boolean;
    segment: string;
    /** Both indices as the map draws them; the whole of it is in `standing`. */
    stated: number | null;
    stated_error: number | null;
    behavioural: number | null;
    behavioural_error: number | null;
    standing: JSONColumnType<Standing>;
    placed_at: Date;
  };
  /** The months customers were placed in, and what is counted of them by owner (`NIL`: nobody). */
  standing_months: { organisation_id: string; month: string; placed_at: Date };
  standing_counts: {
    organisation_id: string;
    month: string;
    owner_id: string;
    segment: string;
    quadrant: Quadrant;
    customers: number;
  };
  standing_moves: {
    organisation_id: string;
    to_month: string;
    from_month: string;
    owner_id: string;
    from_quadrant: Quadrant;
    to_quadrant: Quadrant;
    customers: number;
  };
};
