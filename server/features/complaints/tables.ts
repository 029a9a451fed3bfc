import type { JSONColumnType } from 'kysely';
import type {
  ComplaintChannel,
  ComplaintEventKind,
  ComplaintKind,
  ComplaintState,
  ComplaintVerdict,
} from '../../../shared/features/complaints/model.ts';
import type { ComplaintCause } from '../../../shared/features/complaints/rules.ts';

export type ComplaintsTables = {
  complaints: {
    organisation_id: string;
    id: string;
    customer_id: string;
    kind: ComplaintKind;
    channel: ComplaintChannel;
    words: string;
    message_id: string | null;
    received_on: string;
    recorded_at: Date;
    recorded_by: string;
    owner_id: string;
    state: ComplaintState;
    state_on: string;
    verdict: ComplaintVerdict | null;
    cause_id: string | null;
    solution: string;
    promise_id: string;
    closed_at: Date | null;
  };
  complaint_steps: {
    organisation_id: string;
    id: string;
    complaint_id: string;
    kind: ComplaintEventKind;
    done_on: string;
    at: Date;
    staff_id: string;
    words: string;
    verdict: ComplaintVerdict | null;
    from_owner_id: string | null;
    to_owner_id: string | null;
  };
  complaint_rules: {
    organisation_id: string;
    acknowledge_days: number;
    answer_days: number;
    ask_days: number;
    causes: JSONColumnType<ComplaintCause[]>;
  };
};
