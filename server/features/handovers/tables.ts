import type { HandoverOutcome } from '../../../shared/features/handovers/absence.ts';

export type HandoversTables = {
  absences: {
    organisation_id: string;
    id: string;
    staff_id: string;
    from_on: string;
    back_on: string;
    stand_in_id: string | null;
    reason: string;
    planned_by: string;
    planned_at: Date;
    returning_at: Date | null;
    ended_at: Date | null;
  };
  customer_handovers: {
    organisation_id: string;
    id: string;
    customer_id: string;
    from_id: string;
    to_id: string;
    handed_at: Date | null;
    handed_clock: number | null;
    absence_id: string | null;
    is_owned: boolean;
    settled_at: Date | null;
    outcome: HandoverOutcome | null;
  };
  absence_kept_promises: { organisation_id: string; absence_id: string; promise_id: string };
};
