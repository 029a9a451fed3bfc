import type { Generated } from 'kysely';
import type {
  PromiseDirection,
  PromiseEventKind,
  PromiseState,
} from '../../../shared/features/promises/model.ts';

export type PromisesTables = {
  promises: {
    organisation_id: string;
    id: string;
    customer_id: string;
    direction: PromiseDirection;
    owner_id: string;
    what: string;
    quote: Generated<string>;
    interaction_id: string | null;
    message_id: string | null;
    due_on: string;
    state: Generated<PromiseState>;
    made_at: Date;
    made_by: string;
    settled_at: Date | null;
    moved_count: Generated<number>;
    escalation: Generated<number>;
    deleted_at: Date | null;
  };
  promise_events: {
    organisation_id: string;
    id: string;
    promise_id: string;
    kind: PromiseEventKind;
    at: Date;
    staff_id: string | null;
    from_due_on: string | null;
    to_due_on: string | null;
    from_owner_id: string | null;
    to_owner_id: string | null;
    reason: Generated<string>;
  };
};
