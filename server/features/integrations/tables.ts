import type { Generated, JSONColumnType } from 'kysely';
import type {
  ApiScope,
  DeliveryState,
  WebhookEvent,
  WebhookSubject,
} from '../../../shared/features/integrations/model.ts';

export type IntegrationsTables = {
  /** `id` is the member of staff it acts as. */
  api_tokens: {
    organisation_id: string;
    id: string;
    secret_hash: Buffer;
    scopes: ApiScope[];
    created_by: string;
    created_at: Date;
    expires_at: Date | null;
    last_used_on: string | null;
    revoked_at: Date | null;
  };
  api_answers: {
    organisation_id: string;
    token_id: string;
    key: string;
    fingerprint: Buffer;
    status: number;
    body: JSONColumnType<object, string, never>;
    answered_at: Date;
  };
  webhook_endpoints: {
    organisation_id: string;
    id: string;
    url: string;
    events: WebhookSubject[];
    secret: string;
    /** Still signs until its time, so that a receiver can change over. */
    former_secret: string | null;
    former_secret_until: Date | null;
    created_by: string;
    created_at: Date;
    /** Since when nothing was taken; null after a success. */
    failing_since: Date | null;
    disabled_at: Date | null;
  };
  webhook_deliveries: {
    organisation_id: string;
    id: string;
    endpoint_id: string;
    event: WebhookEvent;
    data: JSONColumnType<object, string, never>;
    created_at: Date;
    state: Generated<DeliveryState>;
    attempts: Generated<number>;
    next_attempt_at: Date;
    last_attempt_at: Date | null;
    last_status: number | null;
    last_problem: string | null;
  };
};
