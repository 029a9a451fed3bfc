import type { JSONColumnType } from 'kysely';
import type { LevelReason } from '../../../../shared/features/loyalty/programme/level-change.ts';
import type { Programme } from '../../../../shared/features/loyalty/programme/model.ts';
import type { NextLevel } from '../../../../shared/features/loyalty/programme/next-level.ts';

export type ProgrammeTables = {
  programme_versions: {
    organisation_id: string;
    version: number;
    programme: JSONColumnType<Programme, string, string>;
    saved_by: string;
    saved_at: Date;
    switched_on_by: string | null;
    switched_on_at: Date | null;
    ended_at: Date | null;
    /** Everything up to this clock was looked at. */
    evaluated_clock: number;
    /** The day everybody was looked at last; null: not once yet. */
    evaluated_on: string | null;
  };
  /** One row for each buyer: a company, or a person without one. */
  programme_standings: {
    organisation_id: string;
    customer_id: string;
    version: number;
    level_id: string | null;
    since_on: string;
    below_since_on: string | null;
    falls_on: string | null;
    next: JSONColumnType<NextLevel, string | null, string | null> | null;
  };
  /** The nil UUID stands for nobody, and for no level. */
  level_counts: { organisation_id: string; owner_id: string; level_id: string; customers: number };
  level_changes: {
    organisation_id: string;
    id: string;
    customer_id: string;
    version: number;
    from_level_id: string | null;
    to_level_id: string | null;
    reasons: JSONColumnType<LevelReason[], string, string>;
    changed_at: Date;
  };
};
